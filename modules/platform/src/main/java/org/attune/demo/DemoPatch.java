package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.attune.account.AccountService;
import org.attune.patch.PatchService;
import org.attune.setting.PlaceService;
import org.attune.setting.Sharing;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** The demo's specialist leader, whose patch has a setting of each kind of sharing. Not offered on the sign-in page. */
@ApplicationScoped
class DemoPatch {
    private static final DemoPerson LEADER =
            new DemoPerson("specialist", "Selma", "Snowflake", Set.of(Role.EDUCATOR, Role.SPECIALIST_LEADER));

    @Inject
    AccountService accounts;

    @Inject
    PlaceService places;

    @Inject
    PatchService patches;

    /** @param settings in their order: the first and the third of the patch lie in one local authority, the second in another */
    void make(Reader coordinator, List<Long> settings) {
        long leader = accounts.open(coordinator.hub(), List.of(LEADER.asNew()), DemoPeople.PASSWORD)
                .get(0);
        List<Long> patch = List.of(settings.get(0), settings.get(1), settings.get(Names.LOCAL_AUTHORITIES.size()));
        patches.give(coordinator, leader, 0, Set.copyOf(patch));
        places.agreesToShow(coordinator.hub(), patch.get(0), Sharing.NAMES);
        places.agreesToShow(coordinator.hub(), patch.get(1), Sharing.FIGURES);
    }
}
