package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.Person;
import org.attune.account.Standing;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.web.security.Callers;

/** Where a web session becomes somebody's. What the browser's session held for whoever was in before does not go with it. */
@ApplicationScoped
public class Entrance {
    /** Whoever came in by a PIN shares the tablet: the session ends soon after they have gone. */
    static final Duration ON_A_TABLET = Duration.ofMinutes(5);

    /** Session beans; each is entered anew, or has nothing of a person. */
    private static final String BEANS = "WELD";

    @Inject
    SignedIn signedIn;

    @Inject
    DoorService doors;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    /**
     * From here on the session is this person's, and no other page of before is kept in it.
     *
     * @param how the way they came in, which is noted for them to read
     */
    public void enter(Reader reader, Person person, String hubName, DoorEventKind how) {
        HttpSession session = request.getSession();
        // Not invalidated: the session bean would go at the end of this very request.
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !name.startsWith(BEANS))
                .forEach(session::removeAttribute);
        // Whoever knew the id of the session before does not get into this one.
        request.changeSessionId();
        session.setMaxInactiveInterval(seconds(reader));
        doors.cameIn(reader, how, callers.of(request));
        Standing standing = doors.standing(reader).orElseThrow(NotFound::new);
        signedIn.enter(reader, person, hubName, standing.sessions());
    }

    /** The session goes on, under another id, although all those of before are over. */
    public void goOn(Standing standing) {
        signedIn.goesOn(standing.sessions());
        request.changeSessionId();
    }

    private int seconds(Reader reader) {
        return (int) (reader.learningOnly()
                        ? ON_A_TABLET
                        : Duration.ofMinutes(request.getServletContext().getSessionTimeout()))
                .toSeconds();
    }
}
