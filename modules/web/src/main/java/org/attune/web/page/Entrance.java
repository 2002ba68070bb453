package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.SignInAnswer;
import org.attune.account.Standing;
import org.attune.device.TabletDoorService;
import org.attune.web.security.Callers;
import org.attune.web.security.TabletCookie;

/** Where a web session becomes somebody's. What the browser's session held for whoever was in before does not go with it. */
@ApplicationScoped
public class Entrance {
    /** Whoever came in on a shared tablet, by whatever way: the session ends soon after they have gone. */
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
    TabletDoorService tablets;

    @Inject
    TabletCookie cookie;

    @Inject
    HttpServletRequest request;

    /**
     * From here on the session is this person's, and no other page of before is kept in it.
     *
     * @param how the way they came in, which is noted for them to read
     */
    public void enter(SignInAnswer.SignedIn in, String hubName, DoorEventKind how) {
        enter(in, hubName, how, isSharedTablet());
    }

    /** @param tablet whether they came from a shared tablet, where the request itself cannot say so */
    void enter(SignInAnswer.SignedIn in, String hubName, DoorEventKind how, boolean tablet) {
        HttpSession session = request.getSession();
        // Not invalidated: the session bean would go at the end of this very request.
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !name.startsWith(BEANS))
                .forEach(session::removeAttribute);
        // Whoever knew the id of the session before does not get into this one.
        request.changeSessionId();
        session.setMaxInactiveInterval(seconds(tablet));
        doors.cameIn(in.reader(), how, callers.of(request));
        signedIn.enter(in, hubName, tablet);
    }

    /** Whether the request comes from a browser that is paired as a shared tablet. */
    public boolean isSharedTablet() {
        return cookie.token(request).flatMap(tablets::face).isPresent();
    }

    /** The session goes on, under another id, although all those of before are over. */
    public void goOn(Standing standing) {
        signedIn.goesOn(standing.sessions());
        request.changeSessionId();
    }

    private int seconds(boolean tablet) {
        return (int) (tablet
                        ? ON_A_TABLET
                        : Duration.ofMinutes(request.getServletContext().getSessionTimeout()))
                .toSeconds();
    }
}
