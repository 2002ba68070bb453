package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.renewal.Renewal;
import org.attune.renewal.RenewalService;
import org.attune.setting.AtWork;
import org.attune.shared.Reader;

/** Gives assignments to people, and ends them for those who left. Whoever calls holds the setting's assignments. */
@ApplicationScoped
class Giving {

    @Inject
    Assignments assignments;

    @Inject
    AssignedPeople people;

    @Inject
    RenewalService renewals;

    @Inject
    Clock clock;

    /** Sorts people by whether they get a course. Whoever has done it gets it to renew it: when that is pressing, or they do it again. Whoever said no is offered it again by name alone. */
    Preview preview(long hub, long setting, long course, Weight weight, boolean byName, Collection<Long> accounts) {
        Set<Long> saidNo = weight == Weight.VOLUNTARY && !byName ? people.declined(setting, course) : Set.of();
        Set<Long> having = people.having(setting, course, weight);
        Set<Long> pressing = pressing(hub, course, accounts);
        List<Recipient> gets = new ArrayList<>();
        List<Recipient> has = new ArrayList<>();
        List<Recipient> done = new ArrayList<>();
        List<Recipient> declined = new ArrayList<>();
        List<Recipient> shut = new ArrayList<>();
        for (AssignedPeople.Candidate each : people.candidates(hub, course, accounts)) {
            boolean renews = each.again() || pressing.contains(each.account());
            if (!each.mayComeIn()) {
                shut.add(each.recipient());
            } else if (having.contains(each.account())) {
                has.add(each.recipient());
            } else if (each.doneAt() != null && !renews) {
                done.add(each.recipient());
            } else if (saidNo.contains(each.account())) {
                declined.add(each.recipient());
            } else {
                gets.add(each.recipient());
            }
        }
        return new Preview(gets, has, done, declined, shut);
    }

    private Set<Long> pressing(long hub, long course, Collection<Long> accounts) {
        return renewals.of(hub, accounts).stream()
                .filter(each -> each.course() == course && each.expiry().isPressing())
                .map(Renewal::account)
                .collect(Collectors.toSet());
    }

    /** Gives it to those of the accounts who get it; they keep it while they work in the setting where that is said. */
    void give(Assignment assignment, Collection<Long> accounts, boolean byName, boolean later) {
        Map<Long, Assigned> had =
                assignments.of(assignment).stream().collect(Collectors.toMap(Assigned::account, Function.identity()));
        Instant now = clock.instant();
        preview(assignment.hub(), assignment.setting(), assignment.course(), assignment.weight(), byName, accounts)
                .gets()
                .forEach(each -> {
                    var due = assignment.dueFor(people.today(), later);
                    boolean again = each.doneAt() != null;
                    Assigned before = had.get(each.account());
                    if (before == null) {
                        assignments.add(new Assigned(assignment.id(), each.account(), due, byName, again, now));
                    } else {
                        before.comeBack(due, again, now);
                        if (byName) {
                            before.isNamed();
                        }
                    }
                });
    }

    /**
     * Whom an assignment catches, and who left, as things are.
     *
     * @param caught accounts of those who come under it and did not have it, or had left
     * @param left what those have who are not among them any more
     */
    record Movement(Set<Long> caught, List<Assigned> left) {
        boolean isNone() {
            return caught.isEmpty() && left.isEmpty();
        }
    }

    /** Looks whom an assignment catches, of those who work in its setting, and who left. */
    Movement movement(Assignment assignment, List<AtWork> working) {
        Set<Long> there = working.stream().map(AtWork::account).collect(Collectors.toSet());
        Set<Long> meant = assignment.isStanding() ? assignment.to().among(working) : Set.of();
        List<Assigned> had = assignments.of(assignment);
        Set<Long> caught = had.stream()
                .filter(each -> each.hasEnded(Ending.LEFT) && each.isFor(there, meant))
                .map(Assigned::account)
                .collect(Collectors.toSet());
        Set<Long> known = had.stream().map(Assigned::account).collect(Collectors.toSet());
        meant.stream().filter(each -> !known.contains(each)).forEach(caught::add);
        if (!caught.isEmpty()) {
            Set<Long> get = preview(
                            assignment.hub(),
                            assignment.setting(),
                            assignment.course(),
                            assignment.weight(),
                            false,
                            caught)
                    .gets()
                    .stream()
                    .map(Recipient::account)
                    .collect(Collectors.toSet());
            caught.retainAll(get);
        }
        return new Movement(
                caught,
                had.stream()
                        .filter(each -> each.isAsked() && !each.isFor(there, meant))
                        .toList());
    }

    /** Catches those, and ends it for who left. */
    void follow(Assignment assignment, Movement movement) {
        Instant now = clock.instant();
        movement.left().forEach(each -> each.end(Ending.LEFT, now));
        give(assignment, movement.caught(), false, true);
    }

    /** What was changed, for those who have it. */
    void told(Assignment assignment, Reader by, String what, String reason) {
        assignments.add(new AssignmentChange(assignment.id(), null, by, what, reason, clock.instant()));
    }

    /** What was changed for one of them alone. */
    void told(Assigned assigned, Reader by, String what, String reason) {
        assignments.add(
                new AssignmentChange(assigned.assignment(), assigned.account(), by, what, reason, clock.instant()));
    }
}
