package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.account.DoorService;
import org.attune.account.Standing;
import org.attune.web.page.Me;
import org.attune.web.page.SignedIn;

/** Looks at each request whether its web session goes on: its person may have ended all of theirs from elsewhere. */
@ApplicationScoped
class WebSessions {

    @Inject
    Me me;

    @Inject
    SignedIn signedIn;

    @Inject
    DoorService doors;

    /** How the person of the session stands; nothing when nobody is signed in, or not any more. */
    Optional<Standing> standing(HttpServletRequest request) {
        if (!me.isSignedIn()) {
            return Optional.empty();
        }
        Optional<Standing> standing =
                doors.standing(signedIn.reader()).filter(each -> each.sessions() == signedIn.number());
        if (standing.isEmpty()) {
            request.getSession().invalidate();
        }
        return standing;
    }
}
