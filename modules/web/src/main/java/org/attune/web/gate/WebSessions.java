package org.attune.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.attune.account.DoorService;
import org.attune.account.Standing;
import org.attune.web.page.SignedIn;

/** Looks at each request whether its web session goes on: its person may have ended all of theirs from elsewhere. */
@ApplicationScoped
class WebSessions {

    @Inject
    SignedIn signedIn;

    @Inject
    DoorService doors;

    /**
     * How the person signed in stands; nothing when they have ended this session from elsewhere. What they may do now counts
     * from this request on, whatever they might when they came in.
     */
    Optional<Standing> standing() {
        Optional<Standing> standing =
                doors.standing(signedIn.reader()).filter(each -> each.sessions() == signedIn.number());
        standing.ifPresent(each -> signedIn.mayBe(each.roles()));
        return standing;
    }
}
