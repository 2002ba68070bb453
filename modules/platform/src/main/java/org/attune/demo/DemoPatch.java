package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.attune.account.AccountService;
import org.attune.patch.PatchService;
import org.attune.setting.SettingService;
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
    SettingService settings;

    @Inject
    PatchService patches;

    /** @param all the hub's settings, in their order: the first and the third of the patch lie in one local authority, the second in another */
    void make(Reader coordinator, List<Long> all) {
        long leader = accounts.open(coordinator.hub(), List.of(LEADER.asNew()), DemoPeople.PASSWORD)
                .get(0);
        List<Long> patch = List.of(all.get(0), all.get(1), all.get(Names.LOCAL_AUTHORITIES.size()));
        patches.give(coordinator, leader, 0, Set.copyOf(patch));
        decide(coordinator, patch.get(0), true, Sharing.NAMES);
        decide(coordinator, patch.get(1), false, Sharing.FIGURES);
    }

    private void decide(Reader coordinator, long setting, boolean leadersAssign, Sharing shares) {
        long seen = settings.choices(coordinator, setting).version();
        settings.choose(coordinator, setting, seen, leadersAssign, shares);
    }
}
