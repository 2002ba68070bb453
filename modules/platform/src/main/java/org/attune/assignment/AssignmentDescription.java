package org.attune.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attune.learning.Status;
import org.jspecify.annotations.Nullable;

/**
 * An assignment, for who may see it.
 *
 * @param title of the course
 * @param room name of the room it is for; empty otherwise
 * @param dueOn the last day to do it by, for those who got it at first; absent for none
 * @param dueDays days that whoever comes later has; 0 for none of their own
 * @param madeBy the name of who assigned it
 * @param withdrawnAt when it was withdrawn; absent while it is not
 * @param version as it was seen, for whoever changes it
 * @param changes whether the reader may change it, for those within their reach at least
 * @param changesForAll whether for everyone who has it
 * @param people who got it, by name
 */
public record AssignmentDescription(
        long id,
        long setting,
        long course,
        String title,
        Recipients to,
        String room,
        boolean standing,
        Weight weight,
        @Nullable LocalDate dueOn,
        int dueDays,
        String note,
        String madeBy,
        Instant madeAt,
        @Nullable Instant withdrawnAt,
        long version,
        boolean changes,
        boolean changesForAll,
        List<AssignedPerson> people) {

    public AssignmentDescription {
        people = List.copyOf(people);
    }

    /** Of whom it is asked: overdue first, then those who have not done it, then by name. */
    public List<AssignedPerson> asked() {
        return people.stream()
                .filter(AssignedPerson::isAsked)
                .sorted(Comparator.comparing((AssignedPerson each) -> !each.overdue())
                        .thenComparing(each -> each.status() == Status.DONE))
                .toList();
    }

    /** Of whom it is asked no more. */
    public List<AssignedPerson> ended() {
        return people.stream().filter(each -> !each.isAsked()).toList();
    }

    /** How many of those it is asked of have done it. */
    public int done() {
        return (int)
                asked().stream().filter(each -> each.status() == Status.DONE).count();
    }

    /** How many of those it is asked of are overdue. */
    public int overdue() {
        return (int) asked().stream().filter(AssignedPerson::overdue).count();
    }

    /** Whether it is not withdrawn. */
    public boolean isOpen() {
        return withdrawnAt == null;
    }

    /** Somebody who got it. */
    public Optional<AssignedPerson> person(long account) {
        return people.stream().filter(each -> each.account() == account).findFirst();
    }
}
