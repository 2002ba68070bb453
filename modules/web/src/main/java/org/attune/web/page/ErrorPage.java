package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What happened, what is safe, and what to do, when a page cannot be shown. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
    /** The request attribute with the number under which the log tells what went wrong. */
    public static final String REFERENCE = "org.attune.reference";

    private static final int FIRST_OF_OURS = 500;

    @Inject
    HttpServletRequest request;

    /** Whoever comes here without an error has found a page that is none. */
    public void open() {
        if (!isAnError()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether the fault is ours; else there is no such page. */
    public boolean isOurs() {
        return isAnError() && status() >= FIRST_OF_OURS;
    }

    /** Whether what was asked for is not there for this person. */
    public boolean isAbsent() {
        return !isAnError()
                || status() == HttpServletResponse.SC_NOT_FOUND
                || status() == HttpServletResponse.SC_FORBIDDEN;
    }

    public String getReference() {
        Object reference = request.getAttribute(REFERENCE);
        return reference == null ? "" : reference.toString();
    }

    private boolean isAnError() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
    }

    private int status() {
        return (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    }
}
