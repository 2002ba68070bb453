package org.attune.web.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Set;
import org.attune.account.Person;
import org.attune.account.SignInAnswer;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who this web session belongs to; nobody until they have signed in. Pages ask {@link Me}, which opens no session for
 * strangers.
 */
@SessionScoped
public class SignedIn implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable Reader reader;
    private @Nullable Person person;
    private String hubName = "";
    private int number;
    private boolean onTablet;

    /** From here on the session is this person's. The caller has given it a new id. */
    public void enter(SignInAnswer.SignedIn in, String hub, boolean tablet) {
        reader = in.reader();
        person = in.person();
        hubName = hub;
        number = in.sessions();
        onTablet = tablet;
    }

    /** Whether they came in on a shared tablet, by whatever way. */
    public boolean isOnTablet() {
        return onTablet;
    }

    /** The person is called otherwise now. */
    public void isCalled(Person named) {
        person = named;
    }

    /** They hold these roles now. Whoever came in to learn alone is here for nothing else, whatever they hold. */
    public void mayBe(Set<Role> roles) {
        Reader before = reader();
        if (!before.learningOnly() && !before.roles().equals(roles)) {
            reader = new Reader(before.account(), before.hub(), roles);
        }
    }

    /** This session goes on although those of before are over. */
    public void goesOn(int sessionNumber) {
        number = Math.max(number, sessionNumber);
    }

    /** The number that the account's sessions had when what let the person in was read. */
    public int number() {
        return number;
    }

    public boolean isSignedIn() {
        return reader != null;
    }

    /** Who asks, for the use cases. */
    public Reader reader() {
        if (reader == null) {
            throw new NotFound();
        }
        return reader;
    }

    /** How the person is called. */
    public Person person() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** The name of their hub. */
    public String hubName() {
        return hubName;
    }
}
