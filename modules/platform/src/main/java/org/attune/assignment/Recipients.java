package org.attune.assignment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.setting.AtWork;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * To whom a course is assigned; of what follows the audience only what belongs to it counts.
 *
 * @param people ids of their accounts
 * @param room its id; 0 for none
 * @param underMonths the children's age in months; 0 for none
 */
public record Recipients(
        Audience audience,
        Set<Long> people,
        long room,
        @Nullable Responsibility responsibility,
        int underMonths) {

    public Recipients {
        people = Set.copyOf(people);
    }

    /** People by name. */
    public static Recipients people(Set<Long> accounts) {
        return new Recipients(Audience.PEOPLE, accounts, 0, null, 0);
    }

    /** Who works in a room. */
    public static Recipients room(long room) {
        return new Recipients(Audience.ROOM, Set.of(), room, null, 0);
    }

    /** Who has a responsibility. */
    public static Recipients responsible(Responsibility responsibility) {
        return new Recipients(Audience.RESPONSIBILITY, Set.of(), 0, responsibility, 0);
    }

    /** Who works with children under so many months. */
    public static Recipients withUnder(int months) {
        return new Recipients(Audience.YOUNGEST, Set.of(), 0, null, months);
    }

    /** The accounts of those it is for, among those who work in the setting. */
    Set<Long> among(List<AtWork> working) {
        return working.stream()
                .filter(this::isFor)
                .map(AtWork::account)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isFor(AtWork each) {
        return switch (audience) {
            case PEOPLE -> people.contains(each.account());
            case ROOM -> room != 0 && each.room() == room;
            case RESPONSIBILITY -> each.responsibility() == responsibility;
            case YOUNGEST -> each.withUnder(underMonths);
        };
    }
}
