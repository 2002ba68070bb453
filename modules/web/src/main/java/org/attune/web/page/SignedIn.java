package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import org.attune.account.Person;
import org.attune.account.SessionHeld;
import org.attune.account.SignInAnswer;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Who makes this request; nobody until the gate has found the web session of its key, or somebody comes in with it. Nothing
 * of it is kept from one request to the next.
 */
@RequestScoped
public class SignedIn {
    private SignInAnswer.@Nullable SignedIn in;
    private String hubName = "";
    private boolean onTablet;

    /** From here on the request is this person's. */
    public void enter(SignInAnswer.SignedIn who, String hub, boolean tablet) {
        in = who;
        hubName = hub;
        onTablet = tablet;
    }

    /** From here on it is nobody's. */
    void leave() {
        in = null;
    }

    /** Whether they came in on a shared tablet, by whatever way. */
    public boolean isOnTablet() {
        return onTablet;
    }

    public boolean isSignedIn() {
        return in != null;
    }

    /** Who asks, for the use cases. */
    public Reader reader() {
        return in().reader();
    }

    /** How the person is called. */
    public Person person() {
        return in().person();
    }

    private SignInAnswer.SignedIn in() {
        if (in == null) {
            throw new NotFound();
        }
        return in;
    }

    /** The name of their hub. */
    public String hubName() {
        return hubName;
    }

    /** After how many seconds without a request the web session ends. */
    public int idle() {
        return (int) SessionHeld.idle(onTablet).toSeconds();
    }
}
