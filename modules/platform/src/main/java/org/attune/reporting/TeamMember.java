package org.attune.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a setting today.
 *
 * @param places what they answer for there, and in which room
 * @param cells how they stand with each course that they have
 */
public record TeamMember(
        long account, String givenName, String familyName, List<TeamPlace> places, List<TeamCell> cells) {
    private static final Comparator<LocalDate> SOONEST = Comparator.nullsLast(Comparator.naturalOrder());

    /** Overdue first, then who is due soonest, then by name. */
    static final Comparator<TeamMember> ORDER = Comparator.comparing((TeamMember each) -> each.overdue() == 0)
            .thenComparing(TeamMember::due, SOONEST)
            .thenComparing(each -> each.familyName().toLowerCase(Locale.UK))
            .thenComparing(each -> each.givenName().toLowerCase(Locale.UK))
            .thenComparing(TeamMember::account);

    public TeamMember {
        places = List.copyOf(places);
        cells = List.copyOf(cells);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    /** Names of the rooms they work in. */
    public List<String> rooms() {
        return places.stream()
                .map(TeamPlace::room)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    public List<Responsibility> responsibilities() {
        return places.stream()
                .map(TeamPlace::responsibility)
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<TeamCell> cell(long course) {
        return cells.stream().filter(each -> each.course() == course).findFirst();
    }

    public int overdue() {
        return (int)
                cells.stream().filter(each -> each.state() == TeamState.OVERDUE).count();
    }

    /** The next day on which something has to be done. */
    public @Nullable LocalDate due() {
        return cells.stream()
                .filter(TeamCell::isRequired)
                .map(TeamCell::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When they were last in a course; absent when in none yet. */
    public @Nullable Instant lastAt() {
        return cells.stream()
                .flatMap(each -> Stream.ofNullable(each.begun()))
                .flatMap(each -> Stream.ofNullable(each.lastAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same person, of one course alone. */
    TeamMember of(long course) {
        return new TeamMember(
                account,
                givenName,
                familyName,
                places,
                cells.stream().filter(each -> each.course() == course).toList());
    }
}
