package org.attune.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What letters about an event say of it. */
final class EventWriting {
    private EventWriting() {}

    static String quoted(LiveEvent event) {
        return "“" + event.title() + "”";
    }

    /** When its sessions are: "It is on Tuesday 14 October, 6.30 pm to 8 pm." */
    static String when(LiveEvent event, Instant now) {
        List<String> spans = event.sessions().stream()
                .map(each -> LondonTime.span(each.startsAt(), each.endsAt(), now))
                .toList();
        return spans.size() == 1
                ? "It is on " + spans.get(0) + "."
                : "It has " + spans.size() + " sessions: "
                        + IntStream.range(0, spans.size())
                                .mapToObj(i -> (i + 1) + ". " + spans.get(i))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    /** The end of its last session: after that nothing about places is worth sending. */
    static Instant end(LiveEvent event) {
        return event.sessions().stream()
                .map(EventSession::endsAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** @param from when it was to begin; null where it was not moved */
    static List<String> booked(LiveEvent event, boolean changed, @Nullable Instant from, int entries, Instant now) {
        List<String> said = new ArrayList<>();
        said.add(
                changed
                        ? quoted(event) + ", where you have a place, has changed." + before(from, now)
                        : "You have a place at " + quoted(event) + ".");
        said.add(when(event, now));
        said.add(
                entries > 1
                        ? "For your calendar each session comes in a letter of its own; the first comes with this one."
                        : "An entry for your calendar comes with this letter.");
        said.add(
                "To join, open the event’s page when it begins. If you cannot come after all, give up your place there:"
                        + " somebody else is glad of it.");
        return said;
    }

    private static String before(@Nullable Instant from, Instant now) {
        return from == null ? "" : " It is no longer on " + LondonTime.moment(from, now) + ".";
    }

    static List<String> moved(LiveEvent event, @Nullable Instant from, Instant now) {
        return List.of(
                quoted(event) + ", for which you asked for a place, is at another time now." + before(from, now),
                when(event, now),
                "If it does not suit you any more, let it go on the event’s page. You need do nothing else.");
    }

    static List<String> waiting(LiveEvent event, Instant now) {
        return List.of(
                "All places at " + quoted(event) + " are taken, and you are on the wait-list.",
                when(event, now),
                "When a place becomes free and it is your turn, a letter tells you so. It is kept for you for a while,"
                        + " and you decide then whether you take it.");
    }

    static List<String> offered(LiveEvent event, Instant until, Instant now) {
        return List.of(
                "A place at " + quoted(event) + " has become free, and it is your turn.",
                when(event, now),
                "It is kept for you until " + LondonTime.moment(until, now)
                        + ". Take it, or let it go, on the event’s page. If you do nothing, it then passes on to whoever"
                        + " waits next.");
    }

    static List<String> offerOver(LiveEvent event) {
        return List.of(
                "The place at " + quoted(event) + " that was kept for you has passed on, and you are no longer on the"
                        + " wait-list.",
                "If you still want to come, you can join the wait-list again on the event’s page.");
    }

    static List<String> waitOver(LiveEvent event, Instant now) {
        return List.of(
                "No place at " + quoted(event) + " became free in time, and its wait-list has closed. "
                        + when(event, now),
                "We are sorry that it did not work out this time. You need do nothing.");
    }

    static List<String> gaveUp(LiveEvent event, BookingState before, boolean entry) {
        String done =
                switch (before) {
                    case WAITING -> "You no longer wait for a place at " + quoted(event) + ".";
                    case OFFERED -> "You let the place at " + quoted(event) + " go that was kept for you.";
                    default -> "You gave up your place at " + quoted(event) + ".";
                };
        List<String> said = new ArrayList<>();
        said.add(done);
        if (entry) {
            said.add("Your calendar takes it out by this letter.");
        }
        said.add("If you can come after all, book again on the event’s page.");
        return said;
    }

    static List<String> cancelled(LiveEvent event, BookingState before, boolean entry, Instant now) {
        List<String> said = new ArrayList<>();
        said.add(quoted(event) + " does not take place. "
                + (before == BookingState.BOOKED ? "You had a place there. " : "You were waiting for a place there. ")
                + when(event, now)
                        .replaceFirst("^It is on", "It was to be on")
                        .replaceFirst("^It has", "It was to have"));
        if (!event.cancelledWhy().isBlank()) {
            said.add("The reason: “" + event.cancelledWhy().strip() + "”");
        }
        if (entry) {
            said.add("Your calendar takes it out by this letter.");
        }
        return said;
    }

    static List<String> missed(LiveEvent event) {
        return List.of(
                "You had a place at " + quoted(event) + ", and nothing here shows that you were there.",
                "It was recorded, and the event’s page says where you watch it. If you were there after all, beside"
                        + " somebody else perhaps, ask whoever held it to mark you. This is the only letter about it.");
    }

    /** Of a session after the first, which needs a letter of its own for the calendar's sake. */
    static List<String> session(LiveEvent event, CalendarEntry entry, Instant now) {
        String span = LondonTime.span(entry.startsAt(), entry.endsAt(), now);
        return entry.standing() == CalendarEntry.Standing.CANCELLED
                ? List.of("The session of " + quoted(event) + " on " + span
                        + " goes out of your calendar by this letter.")
                : List.of("This letter puts a session of " + quoted(event) + " into your calendar: " + span + ".");
    }
}
