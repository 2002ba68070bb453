package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.attune.event.Attended;
import org.attune.event.BookingState;
import org.attune.event.EventState;
import org.attune.event.MyEvent;

/** Live events and recordings of a course, in sentences. */
@Named("webinarWords")
@ApplicationScoped
public class WebinarWords {

    @Inject
    Dates dates;

    @Inject
    Words words;

    /** How somebody stands with an event: "Booked". */
    public String standing(MyEvent event) {
        if (event.event().state() == EventState.CANCELLED) {
            return "Called off";
        }
        if (event.event().over()) {
            return "Over";
        }
        return switch (event.booking().orElse(BookingState.CANCELLED)) {
            case BOOKED -> "Booked";
            case WAITING -> "Waiting";
            case OFFERED -> "Offered";
            case CANCELLED -> "Not booked";
        };
    }

    /** When the first session begins, and how somebody stands: "Tuesday 1 December, 6.30 pm, booked". */
    public String when(MyEvent event) {
        return dates.moment(event.event().sessions().get(0).startsAt()) + ", "
                + standing(event).toLowerCase(Locale.UK);
    }

    /**
     * The ways in which a part is done, a sentence each.
     *
     * @param attendable whether the event is one that can still count; of a recording it says nothing
     * @param watchable whether the recording is there
     */
    public List<String> counts(ModuleDescription part, boolean attendable, boolean watchable) {
        List<String> ways = new ArrayList<>();
        ModuleRule rule = part.rule();
        boolean attended = part.kind() == ModuleKind.LIVE_EVENT && attendable;
        if (attended) {
            ways.add(
                    switch (rule.attendance()) {
                        case JOINED, NONE -> "Come: it counts once you have joined and it has begun.";
                        case REPORTED ->
                            "Come, and be there for at least " + rule.attendanceShare()
                                    + "% of the time, as the meeting reports it.";
                        case MARKED -> "Come: whoever holds it notes that you were there.";
                        case REFLECTION -> "Come, and write about it once it has begun.";
                    });
        }
        String share = rule.watchShare() == 100 ? "all of the recording" : rule.watchShare() + "% of the recording";
        ways.add((attended ? "Or watch " : "Watch ")
                + share
                + switch (rule.ask()) {
                    case NOTHING -> "";
                    case QUESTION -> " and answer a question";
                    case REFLECTION -> " and write about it";
                }
                + (watchable ? "." : ", once it is here. It comes after the event."));
        return ways;
    }

    /** The same on the desk, in one line. */
    public String counts(ModuleRule rule, ModuleKind kind) {
        String watched = rule.watchShare() + "% watched"
                + (rule.ask() == EndAsk.NOTHING
                        ? ""
                        : rule.ask() == EndAsk.QUESTION ? " and a question answered" : " and something written");
        if (kind == ModuleKind.RECORDING) {
            return watched;
        }
        return switch (rule.attendance()) {
                    case JOINED, NONE -> "joined";
                    case REPORTED -> rule.attendanceShare() + "% of the time reported";
                    case MARKED -> "marked by the host";
                    case REFLECTION -> "written about it";
                }
                + ", or " + watched;
    }

    /** What shows that somebody was there, in sentences; nothing when there is nothing. */
    public String evidence(List<Attended> evidence) {
        return evidence.stream()
                .map(each -> switch (each.kind()) {
                    case JOINED -> "You joined.";
                    case REPORTED ->
                        "The meeting reports " + words.count(each.minutes(), "minute", "minutes") + " of "
                                + each.planned() + ".";
                    case MARKED -> "It was noted that you were there.";
                })
                .collect(Collectors.joining(" "));
    }
}
