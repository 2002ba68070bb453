package org.attune.web.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.attune.account.Person;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
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

    /** From here on the session is this person's. The caller has given it a new id. */
    public void enter(Reader who, Person named, String hub) {
        reader = who;
        person = named;
        hubName = hub;
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
