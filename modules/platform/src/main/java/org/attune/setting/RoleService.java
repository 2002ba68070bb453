package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.attune.account.AccountService;
import org.attune.shared.Access;
import org.attune.shared.Role;

/**
 * What somebody may follows what they answer for: who manages a setting or leads a room, or is about to, has the role for it,
 * and loses it when no such responsibility is left anywhere in the hub. What they then see is bound to the setting and the day
 * by {@link WorkplaceService}, whatever roles they have.
 */
@ApplicationScoped
@Transactional
public class RoleService {
    /** How far back the daily look goes: a server that was away for longer leaves a role that opens nothing. */
    private static final int DAYS_BACK = 7;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<Responsibility, Role> ROLES =
            Map.of(Responsibility.MANAGER, Role.MANAGER, Responsibility.ROOM_LEADER, Role.ROOM_LEADER);

    @Inject
    StaffMembers staff;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /** Gives or takes the roles of responsibilities that somebody was just given, or that were changed or ended. */
    @Access(Access.Policy.SYSTEM)
    public void follow(long hub, long account, Collection<Responsibility> touched) {
        for (Responsibility each : touched) {
            Role role = ROLES.get(each);
            if (role != null) {
                accounts.mayBe(hub, account, role, staff.has(hub, account, each, today()));
            }
        }
    }

    /** Takes the roles of responsibilities that ended in the last days; to do so twice does no more than once. */
    @Access(Access.Policy.SYSTEM)
    public void followEnded() {
        LocalDate today = today();
        staff.ended(ROLES.keySet(), today.minusDays(DAYS_BACK), today)
                .forEach(each -> follow(each.hub(), each.account(), List.of(each.responsibility())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
