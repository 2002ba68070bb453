package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.account.SessionHeld;
import org.attune.account.SignInAnswer;
import org.attune.account.Standing;
import org.attune.account.WebSessionService;
import org.attune.setting.HubService;
import org.attune.web.page.PageMemory;
import org.attune.web.page.SignedIn;
import org.attune.web.security.SignInCookie;

/**
 * Finds at each request whose it is. Their web session may have begun at another server, and they may have ended it from
 * elsewhere; what they may do now counts from this request on.
 */
@ApplicationScoped
class WebSessions {

    @Inject
    SignInCookie cookie;

    @Inject
    WebSessionService sessions;

    @Inject
    HubService hubs;

    @Inject
    SignedIn signedIn;

    @Inject
    PageMemory memory;

    /**
     * The request is of whoever its key is; how they stand, or nothing when it is of nobody.
     *
     * @param ofPage whether it is for a page, which keeps something in memory
     */
    Optional<Standing> enter(HttpServletRequest request, boolean ofPage) {
        Optional<String> key = cookie.key(request);
        Optional<SessionHeld> held = key.flatMap(sessions::use);
        held.ifPresent(session -> {
            SignInAnswer.SignedIn in = session.in();
            signedIn.enter(in, hubs.name(in.reader()), session.onTablet());
            if (ofPage) {
                memory.isOf(request, key.orElseThrow(), SessionHeld.idle(session.onTablet()));
            }
        });
        // A key that is good for nothing stays with the browser: another request may just have brought it a new one.
        return held.map(SessionHeld::standing);
    }
}
