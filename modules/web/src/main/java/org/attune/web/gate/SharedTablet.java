package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.attune.device.TabletDoorService;
import org.attune.web.JoinDoor;
import org.attune.web.page.Entrance;
import org.attune.web.page.Me;
import org.attune.web.page.SignedIn;
import org.attune.web.security.TabletCookie;

/**
 * Whoever came in on a shared tablet: how long they are in, and what is open to those who came in by a PIN. A new page is
 * closed to them until someone names it here.
 */
@ApplicationScoped
class SharedTablet {
    /** Where the tablet shows its names. */
    static final String FACE = "/tablet";

    private static final Set<String> TO_LEARN = Set.of(
            "/my-learning",
            "/not-for-me",
            "/catalogue",
            "/course",
            "/course-drawing",
            "/do-again",
            "/player",
            "/reading",
            "/document",
            "/reflection",
            "/webinar",
            "/events",
            "/event",
            JoinDoor.PATH,
            "/unkept",
            UnkeptDoor.PATH,
            "/needs-password");

    @Inject
    Me me;

    @Inject
    SignedIn signedIn;

    @Inject
    TabletDoorService door;

    @Inject
    TabletCookie cookie;

    @Inject
    Entrance entrance;

    /**
     * Whether whoever is signed in is to be out: the tablet was taken up anew, or has just been paired while somebody was in;
     * and, for who came in by a PIN, it was unpaired, or they left.
     */
    boolean isOver(HttpServletRequest request, String path) {
        return path.equals(FACE) ? me.isOnTablet() || entrance.isSharedTablet() : me.isByPin() && !stillHolds(request);
    }

    private boolean stillHolds(HttpServletRequest request) {
        return cookie.token(request)
                .filter(token -> door.holds(signedIn.reader(), token))
                .isPresent();
    }

    /** Whether the page needs the password of who is in by a PIN. */
    boolean isClosed(String path) {
        return me.isByPin() && !opensByPin(path);
    }

    /** Whether a PIN opens the page. */
    boolean opensByPin(String path) {
        return TO_LEARN.contains(path);
    }

    /** Whether the browser is, or was, a shared tablet. */
    boolean isOne(HttpServletRequest request) {
        return cookie.token(request).isPresent();
    }
}
