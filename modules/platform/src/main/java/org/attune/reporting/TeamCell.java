package org.attune.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands with one course.
 *
 * @param asked what the setting asks of them; absent when nobody there assigned it
 * @param begun how far they are; absent when they have not begun
 */
public record TeamCell(
        long course,
        TeamState state,
        @Nullable TeamAsked asked,
        @Nullable TeamBegun begun) {
    private static final Comparator<TeamCell> FIRST = Comparator.comparing((TeamCell each) -> each.state())
            .thenComparing(TeamCell::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Of a course that was assigned several times what needs care first. */
    static TeamCell of(long course, List<TeamAsked> asked, @Nullable TeamBegun begun, LocalDate today) {
        Stream<TeamCell> all = asked.isEmpty()
                ? Stream.of(new TeamCell(course, standing(null, begun, today), null, begun))
                : asked.stream().map(each -> new TeamCell(course, standing(each, begun, today), each, begun));
        return all.min(FIRST).orElseThrow();
    }

    private static TeamState standing(@Nullable TeamAsked asked, @Nullable TeamBegun begun, LocalDate today) {
        if (begun != null && isDone(asked, begun)) {
            return TeamState.DONE;
        }
        if (asked != null && asked.isPast(today)) {
            return TeamState.OVERDUE;
        }
        // Whoever finished it before that counts is under way once they begin again, and not before.
        if (begun != null && !begun.isDone()) {
            return TeamState.UNDER_WAY;
        }
        if (asked == null) {
            return TeamState.NOT_STARTED;
        }
        if (asked.declined()) {
            return TeamState.DECLINED;
        }
        return asked.weight() == TeamAsked.Weight.VOLUNTARY ? TeamState.OFFERED : TeamState.NOT_STARTED;
    }

    private static boolean isDone(@Nullable TeamAsked asked, TeamBegun begun) {
        return (asked == null || asked.declined()) ? begun.isDone() : begun.isDoneFrom(asked.countsFrom());
    }

    /** The last day on which it is in time, while it is still to be done. */
    public @Nullable LocalDate due() {
        return asked == null || asked.declined() || !asked.possible() || state == TeamState.DONE ? null : asked.due();
    }

    /** When it was finished, where that counts. */
    public @Nullable Instant doneAt() {
        return begun == null || state != TeamState.DONE ? null : begun.finishedAt();
    }

    /** Whether some of its lessons are done, and not all that counts. */
    public boolean isPartly() {
        return begun != null && state != TeamState.DONE && !begun.isDone() && begun.of() > 0;
    }

    /** Whether the setting asks for it, more than offers it. */
    public boolean isRequired() {
        return asked != null && !asked.declined() && asked.weight() != TeamAsked.Weight.VOLUNTARY;
    }
}
