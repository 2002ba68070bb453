package org.attune.web.gate;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.NotFound;
import org.attune.web.page.ErrorPage;

/**
 * Answers what a page could not: absent is 404, any other failure is 500 with a reference number that the person can
 * tell and the log holds. A form that failed so is given back with what was typed.
 */
public class Faults extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    transient KeptForm keptForm;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            answer(failure, request, response);
        }
    }

    private void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean absent = causedByAbsence(failure);
        String reference = "";
        if (!absent) {
            reference = String.format(Locale.ROOT, "%04d-%04d", RANDOM.nextInt(10_000), RANDOM.nextInt(10_000));
            request.setAttribute(ErrorPage.REFERENCE, reference);
            // Not the whole address: a calendar's is the permission to read it.
            String told = "Reference " + reference + ": " + request.getMethod() + " " + request.getServletPath();
            LOG.log(Level.SEVERE, failure, () -> told);
        }
        if (response.isCommitted()) {
            return;
        }
        if (!absent && KeptForm.isSent(request) && !Gate.isOpen(request)) {
            keptForm.showFailed(request, response, reference);
        } else {
            response.sendError(
                    absent ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static boolean causedByAbsence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return true;
            }
        }
        return false;
    }
}
