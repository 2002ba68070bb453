package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.attune.account.AtTheDoor;
import org.attune.account.DoorService;
import org.attune.people.OwnAccount;
import org.attune.people.OwnAccountService;
import org.attune.reminder.DigestChoice;
import org.attune.reminder.DigestService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** A person's own account: what they can change of it, and what happened at their door. */
@Named("accountPage")
@RequestScoped
public class AccountPage {
    /** What can have been done just before. */
    private static final Set<String> DONE =
            Set.of("name", "password", "email-asked", "email-kept", "email-removed", "email", "signed-out", "weekly");

    @Inject
    OwnAccountService accounts;

    @Inject
    DoorService doors;

    @Inject
    DigestService digest;

    @Inject
    SignedIn signedIn;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private @Nullable OwnAccount mine;
    private List<AtTheDoor> recent = List.of();
    private @Nullable DigestChoice weekly;

    @PostConstruct
    void load() {
        mine = accounts.mine(signedIn.reader());
        recent = doors.recent(signedIn.reader());
        weekly = digest.mine(signedIn.reader());
    }

    /** Whether they get the weekly letter of those who manage a setting. */
    public DigestChoice getWeekly() {
        if (weekly == null) {
            throw new NotFound();
        }
        return weekly;
    }

    /** The button that turns the weekly letter off. */
    public void turnWeeklyOff() {
        digest.choose(signedIn.reader(), false);
        Redirect.to("/account?after=weekly");
    }

    /** The button that turns it on. */
    public void turnWeeklyOn() {
        digest.choose(signedIn.reader(), true);
        Redirect.to("/account?after=weekly");
    }

    public OwnAccount getMine() {
        if (mine == null) {
            throw new NotFound();
        }
        return mine;
    }

    /** What happened at the door, the newest first. */
    public List<AtTheDoor> getRecent() {
        return recent;
    }

    /** What was done just before, or nothing. */
    public String getAfter() {
        String after = Objects.requireNonNullElse(request.getParameter("after"), "");
        return DONE.contains(after) ? after : "";
    }

    /** Whether what was done just before ended their PIN for shared tablets. */
    public boolean isPinEnded() {
        return request.getParameter("pin") != null && !getMine().hasPin();
    }

    /** Whether it ended the link for an e-mail address that was not confirmed. */
    public boolean isEmailEnded() {
        return request.getParameter("email") != null && getMine().newEmail() == null;
    }

    /** What happened, in words. */
    public String what(AtTheDoor happened) {
        return switch (happened.kind()) {
            case PASSWORD -> "Signed in with your password";
            case LINK_OR_CODE -> "Chose a password with a link or start code";
            case PIN -> "Signed in with your PIN on a shared tablet";
            case HUB_SIGN_IN -> "Signed in through your hub";
            case PASSWORD_CHANGED -> "Changed your password";
            case EMAIL_CHANGED -> "Changed your e-mail address";
            case EMAIL_REMOVED -> "Removed your e-mail address";
            case PIN_CHOSEN -> "Chose a PIN for shared tablets";
            case PIN_REMOVED -> "PIN for shared tablets removed";
            case SIGNED_OUT_EVERYWHERE -> "Signed out everywhere else";
            case WRONG_PASSWORD -> words.count(happened.times(), "wrong password", "wrong passwords") + " on this day";
            case WRONG_PIN -> words.count(happened.times(), "wrong PIN", "wrong PINs") + " on this day";
        };
    }
}
