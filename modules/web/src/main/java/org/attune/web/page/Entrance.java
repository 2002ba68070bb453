package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.account.DoorEventKind;
import org.attune.account.DoorService;
import org.attune.account.SessionHeld;
import org.attune.account.SignInAnswer;
import org.attune.account.Standing;
import org.attune.account.WebSessionService;
import org.attune.device.TabletDoorService;
import org.attune.web.security.Callers;
import org.attune.web.security.SignInCookie;
import org.attune.web.security.TabletCookie;

/** Where web sessions begin and end. The browser is given a new key each time, and the one it had is good for nothing. */
@ApplicationScoped
public class Entrance {

    @Inject
    SignedIn signedIn;

    @Inject
    WebSessionService sessions;

    @Inject
    SignInCookie key;

    @Inject
    PageMemory memory;

    @Inject
    DoorService doors;

    @Inject
    Callers callers;

    @Inject
    TabletDoorService tablets;

    @Inject
    TabletCookie tablet;

    @Inject
    HttpServletRequest request;

    /**
     * A web session of this person begins.
     *
     * @param how the way they came in, which is noted for them to read
     */
    public void enter(SignInAnswer.SignedIn in, String hubName, DoorEventKind how) {
        enter(in, hubName, how, isSharedTablet());
    }

    /** @param onTablet whether they came from a shared tablet, where the request itself cannot say so */
    void enter(SignInAnswer.SignedIn in, String hubName, DoorEventKind how, boolean onTablet) {
        key.key(request).ifPresent(sessions::end);
        doors.cameIn(in.reader(), how, callers.of(request));
        String fresh = sessions.begin(in.reader(), in.sessions(), onTablet);
        memory.isOf(request, fresh, SessionHeld.idle(onTablet));
        key.give(response(), fresh);
        signedIn.enter(in, hubName, onTablet);
    }

    /** Whether the request comes from a browser that is paired as a shared tablet. */
    public boolean isSharedTablet() {
        return tablet.token(request).flatMap(tablets::face).isPresent();
    }

    /** The session goes on, under another key, although all those of before are over. */
    public void goOn(Standing standing) {
        String fresh = sessions.renew(signedIn.reader(), key.key(request).orElse(""), standing.sessions());
        memory.goesOn(request, fresh);
        key.give(response(), fresh);
    }

    /** The session is over, here and wherever its key was taken. */
    void leave() {
        leave(response());
    }

    /**
     * The same, for a request that reaches no page.
     *
     * @param response where the key is taken from the browser
     */
    public void leave(HttpServletResponse response) {
        key.key(request).ifPresent(sessions::end);
        key.take(response);
        memory.end(request);
        signedIn.leave();
    }

    /** Where cookies are set; a test has its own. */
    HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
