package org.attune.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attune.setting.SettingName;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody may add, and what they are told of who is there: a coordinator all of the hub, a manager the people of the
 * own settings, and nothing of people elsewhere.
 *
 * @param everywhere whether they look after the hub
 * @param settings those they may add to
 * @param known ids of the accounts that they may know of; of no meaning when they look after the hub
 */
record Adder(boolean everywhere, List<SettingName> settings, Set<Long> known) {
    /** What a coordinator may make somebody. An administrator looks after the server and is made with it. */
    static final Set<Role> BY_COORDINATORS =
            EnumSet.of(Role.EDUCATOR, Role.ROOM_LEADER, Role.MANAGER, Role.SPECIALIST_LEADER, Role.COORDINATOR);

    private static final Set<Role> BY_MANAGERS = EnumSet.of(Role.EDUCATOR, Role.ROOM_LEADER, Role.MANAGER);

    Adder {
        settings = List.copyOf(settings);
        known = Set.copyOf(known);
    }

    static boolean looksAfterHub(Reader reader) {
        return reader.is(Role.COORDINATOR) || reader.is(Role.ADMINISTRATOR);
    }

    Set<Role> gives() {
        return everywhere ? BY_COORDINATORS : BY_MANAGERS;
    }

    boolean knows(long account) {
        return everywhere || known.contains(account);
    }

    /**
     * Looks whether they may add to a setting; absent: to none.
     *
     * @throws NotFound when it is not one of theirs
     * @throws RuleViolation when a manager adds to none
     */
    void mayAddTo(@Nullable Long setting) {
        if (setting == null && !everywhere) {
            throw new RuleViolation("people.setting.missing").at("setting");
        }
        if (setting != null && settings.stream().noneMatch(each -> each.setting() == setting)) {
            throw new NotFound();
        }
    }
}
