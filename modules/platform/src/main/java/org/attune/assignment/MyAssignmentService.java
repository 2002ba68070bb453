package org.attune.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.attune.learning.Status;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What somebody has assigned, for themselves. */
@ApplicationScoped
@Transactional
public class MyAssignmentService {
    /** How long what is done stays among what is assigned. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final Comparator<MyAssignment> ORDER = Comparator.comparing(
                    (MyAssignment each) -> each.mine().status() == Status.DONE)
            .thenComparing(each -> each.mine().dueOn(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    @Inject
    Assignments assignments;

    @Inject
    AssignedPeople people;

    @Inject
    Clock clock;

    /** What the reader has assigned, and what changed of it. */
    @Access(Access.Policy.LEARNER)
    public MyAssignments mine(Reader reader) {
        Instant from = clock.instant().minus(SHOWN);
        return new MyAssignments(
                people.mine(reader).stream()
                        .filter(each ->
                                each.mine().isAsked() && isShown(each.mine().doneAt(), from))
                        .sorted(ORDER)
                        .toList(),
                people.news(reader));
    }

    private static boolean isShown(@Nullable Instant done, Instant from) {
        return done == null || done.isAfter(from);
    }

    /** All that the reader has or had assigned, also what is not asked any more. */
    @Access(Access.Policy.SIGNED_IN)
    public List<MyAssignment> all(Reader reader) {
        return people.mine(reader);
    }

    /**
     * One of them.
     *
     * @param assigned id of that they have it
     * @throws NotFound when they have none of this id, or it is not asked of them any more
     */
    @Access(Access.Policy.LEARNER)
    public MyAssignment one(Reader reader, long assigned) {
        return people.mine(reader).stream()
                .filter(each -> each.mine().id() == assigned && each.mine().isAsked())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The reader says no to something that is voluntary.
     *
     * @param assigned id of that they have it
     * @throws NotFound when they have none of this id
     * @throws RuleViolation when it is not voluntary
     */
    @Access(Access.Policy.LEARNER)
    public void decline(Reader reader, long assigned) {
        Assigned theirs = assignments.holdOf(reader.hub(), reader.account(), assigned);
        if (assignments.find(reader.hub(), theirs.assignment()).weight() != Weight.VOLUNTARY) {
            throw new RuleViolation("assignment.not-voluntary");
        }
        theirs.end(Ending.DECLINED, clock.instant());
    }

    /**
     * The reader knows what was changed, up to a change that they were shown.
     *
     * @param assigned id of that they have or had it
     * @throws NotFound when they have none of this id, or it has no such change
     */
    @Access(Access.Policy.LEARNER)
    public void know(Reader reader, long assigned, long change) {
        Assigned theirs = assignments.holdOf(reader.hub(), reader.account(), assigned);
        AssignmentChange shown = assignments
                .change(change)
                .filter(each -> each.assignment() == theirs.assignment())
                .orElseThrow(NotFound::new);
        theirs.knows(shown.at());
    }

    /** Takes away what somebody had assigned, when their account is closed. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        assignments.forget(account);
    }
}
