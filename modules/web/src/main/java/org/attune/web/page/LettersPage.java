package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.notification.LetterPage;
import org.attune.notification.OutboxService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** For coordinators: what Attune wrote to people, and what became of it. */
@Named("lettersPage")
@RequestScoped
public class LettersPage {

    @Inject
    OutboxService outbox;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable LetterPage shown;

    @PostConstruct
    void load() {
        String page = request.getParameter("page");
        shown = outbox.page(
                signedIn.reader(), page != null && page.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(page) : 1);
    }

    public LetterPage getShown() {
        if (shown == null) {
            throw new NotFound();
        }
        return shown;
    }
}
