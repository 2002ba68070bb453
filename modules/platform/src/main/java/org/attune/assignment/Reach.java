package org.attune.assignment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.setting.AtWork;
import org.attune.setting.Workplace;
import org.attune.shared.Reader;

/**
 * In which part of a setting somebody may assign.
 *
 * @param whole whether in all of it
 * @param rooms ids of the rooms, where it is not all of it
 * @param people accounts of those who work in these rooms now, where it is not all of it
 */
record Reach(Workplace setting, boolean whole, Set<Long> rooms, Set<Long> people) {

    /** Somebody of the setting, now or formerly, of whom they see what is assigned. */
    boolean has(long account) {
        return whole || people.contains(account);
    }

    /** Those who work there within reach. */
    List<AtWork> within(List<AtWork> working) {
        return whole
                ? working
                : working.stream().filter(each -> rooms.contains(each.room())).toList();
    }

    /** Whether it covers all that an assignment is for. */
    boolean covers(Recipients to, List<AtWork> working) {
        return whole
                || switch (to.audience()) {
                    case ROOM -> rooms.contains(to.room());
                    case PEOPLE -> accounts(within(working)).containsAll(to.people());
                    case RESPONSIBILITY, YOUNGEST -> false;
                };
    }

    private static Set<Long> accounts(List<AtWork> working) {
        return working.stream().map(AtWork::account).collect(Collectors.toSet());
    }

    /**
     * Whether they see an assignment of the setting: what is for a room of theirs, or of their making and for somebody who
     * works in such a room now.
     *
     * @param who accounts of those who have or had it
     */
    boolean sees(Assignment assignment, Reader reader, Stream<Long> who) {
        return whole || isForRoom(assignment) || (assignment.madeBy() == reader.account() && who.anyMatch(this::has));
    }

    /** Whether they may change what they see: all of it, or what they made, while it is within reach. */
    boolean changes(Assignment assignment, Reader reader) {
        return whole
                || (assignment.madeBy() == reader.account()
                        && (assignment.to().audience() == Audience.PEOPLE || isForRoom(assignment)));
    }

    private boolean isForRoom(Assignment assignment) {
        return assignment.to().audience() == Audience.ROOM
                && rooms.contains(assignment.to().room());
    }
}
