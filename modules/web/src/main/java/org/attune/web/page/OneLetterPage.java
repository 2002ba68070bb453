package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.notification.Letter;
import org.attune.notification.LetterEntry;
import org.attune.notification.OutboxService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * For coordinators: one letter. What it says is shown after a press of its own, since that is noted, and only where there is
 * no mail server to take it.
 */
@Named("oneLetterPage")
@RequestScoped
public class OneLetterPage {

    @Inject
    OutboxService outbox;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable LetterEntry entry;
    private @Nullable Letter letter;

    @PostConstruct
    void load() {
        entry = outbox.letter(signedIn.reader(), Numbers.id(request, "id"));
    }

    public LetterEntry getEntry() {
        if (entry == null) {
            throw new NotFound();
        }
        return entry;
    }

    /** What it says, once that was asked for. */
    public @Nullable Letter getLetter() {
        return letter;
    }

    /** Shows what it says. */
    public void open() {
        letter = outbox.open(signedIn.reader(), getEntry().id());
    }

    /** Notes that what it says was handed on. */
    public void handOn() {
        outbox.handOn(signedIn.reader(), getEntry().id());
        Redirect.to("/letter?id=" + getEntry().id());
    }

    /** Lets a letter that failed be tried anew. */
    public void sendAgain() {
        outbox.sendAgain(signedIn.reader(), getEntry().id());
        Redirect.to("/letter?id=" + getEntry().id());
    }
}
