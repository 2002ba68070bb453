package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.reporting.TeamAsked;
import org.attune.reporting.TeamBegun;
import org.attune.reporting.TeamCell;
import org.attune.reporting.TeamMember;
import org.attune.reporting.TeamPlace;
import org.attune.reporting.TeamState;
import org.jspecify.annotations.Nullable;

/** How a team stands, in the words that its pages and files use. */
@Named("teamWords")
@ApplicationScoped
public class TeamWords {

    @Inject
    Words words;

    @Inject
    Dates dates;

    /** How somebody stands, as a word. */
    public String state(TeamState state) {
        return switch (state) {
            case OVERDUE -> "Overdue";
            case UNDER_WAY -> "Under way";
            case NOT_STARTED -> "Not started";
            case OFFERED -> "Offered";
            case DONE -> "Done";
            case DECLINED -> "Said no";
        };
    }

    /** The style sheet's name for it. */
    public String style(TeamState state) {
        return TeamRequest.name(state);
    }

    /** What there is to say beside the word: "3 of 8, by 14 Dec", "due 14 Nov", or when it was done; empty when nothing is. */
    public String detail(TeamCell cell) {
        Instant done = cell.doneAt();
        if (done != null) {
            return dates.shortDay(done);
        }
        TeamBegun begun = cell.begun();
        String far = cell.isPartly() && begun != null ? begun.done() + " of " + begun.of() : "";
        LocalDate due = cell.due();
        String until = due == null ? "" : (cell.state() == TeamState.OVERDUE ? "due " : "by ") + dates.shortDay(due);
        return Stream.of(far, until).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }

    /** "Required", "Agreed" or "Voluntary". */
    public String weight(TeamAsked.Weight weight) {
        return switch (weight) {
            case REQUIRED -> "Required";
            case AGREED -> "Agreed";
            case VOLUNTARY -> "Voluntary";
        };
    }

    /** "Baby room: Room leader and First-aid holder (PFA)", where several rooms one after the other. */
    public String places(TeamMember member) {
        String roles = words.list(
                member.responsibilities().stream().map(words::responsibility).toList());
        return member.rooms().isEmpty() ? roles : words.list(member.rooms()) + ": " + roles;
    }

    /** "Room leader, Baby room, since 1 September 2025". */
    public String place(TeamPlace place) {
        return words.responsibility(place.responsibility()) + (place.room().isEmpty() ? "" : ", " + place.room())
                + ", since " + dates.date(place.from());
    }

    /** When somebody was last in a course. */
    public String last(@Nullable Instant at) {
        return at == null ? "–" : dates.shortDay(at);
    }
}
