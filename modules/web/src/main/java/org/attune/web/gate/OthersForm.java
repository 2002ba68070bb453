package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.attune.web.page.Assets;
import org.attune.web.page.OnThisDevice;
import org.attune.web.page.WhoseForm;

/**
 * Stops a form that was opened by one person and sent when another had signed in: what was typed is neither theirs to keep
 * nor theirs to read. A form that does not say whose it is may be anybody's, and is stopped too.
 */
@ApplicationScoped
class OthersForm {
    @Inject
    Assets assets;

    @Inject
    OnThisDevice device;

    /** Whether the request is a form that is not of the person signed in. */
    boolean isSent(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        // Said before the first parameter is read, or what was typed is read wrongly.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String[] said = request.getParameterValues(WhoseForm.FIELD);
        // What the form says comes after what its address says.
        return said == null || !device.getPerson().equals(said[said.length - 1]);
    }

    /** Answers with a page that holds nothing of the form. */
    void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(PlainPage.of("others-form.html", assets));
    }
}
