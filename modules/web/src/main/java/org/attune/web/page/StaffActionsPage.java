package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.reporting.TrailPage;
import org.attune.reporting.TrailService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** For coordinators: what staff did that changed something for others. */
@Named("staffActionsPage")
@RequestScoped
public class StaffActionsPage {

    @Inject
    TrailService trail;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable TrailPage shown;

    @PostConstruct
    void load() {
        String page = request.getParameter("page");
        shown = trail.page(
                signedIn.reader(), page != null && page.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(page) : 1);
    }

    public TrailPage getShown() {
        if (shown == null) {
            throw new NotFound();
        }
        return shown;
    }

    /** What was done, in words. */
    public String did(TrailPage.Done done) {
        return Messages.text("did." + done.action()) + (done.details().isEmpty() ? "" : " " + done.details());
    }
}
