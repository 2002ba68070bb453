package org.attune.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One launch to its end, an epoch of the registration.
 *
 * @param begun when the server gave the state
 * @param arrived the numbers of its events that arrived, in any order
 * @param lastAt when its latest event was made, as far as the browser's clock can be trusted
 * @param time its session time, as the latest event that set it says
 * @param exit its exit, as the latest event that set it says
 * @param navigation its navigation request, as the latest event that set it says
 * @param terminated whether the SCO ended it; what it did not end is suspended
 * @param device where it is; absent when the browser did not say
 */
record Session(
        Instant begun,
        Intervals arrived,
        Instant lastAt,
        @Nullable Said time,
        @Nullable Said exit,
        @Nullable Said navigation,
        boolean terminated,
        @Nullable Device device) {

    static Session begun(Instant at, @Nullable Device device) {
        return new Session(at, Intervals.NONE, at, null, null, null, false, device);
    }

    /** A word and the event that said it. */
    record Said(long seq, String value) {
        static @Nullable Said later(@Nullable Said one, @Nullable Said other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.seq >= other.seq ? one : other;
        }
    }

    Session with(TrackedEvent event, Instant at) {
        Instant made = madeAt(event, at);
        return new Session(
                begun,
                arrived.with(List.of(new Intervals.Span(event.seq(), event.seq() + 1))),
                lastAt.isAfter(made) ? lastAt : made,
                Said.later(time, said(event, "cmi.session_time", "cmi.core.session_time")),
                Said.later(exit, said(event, "cmi.exit", "cmi.core.exit")),
                Said.later(navigation, said(event, "adl.nav.request", "adl.nav.request")),
                terminated || event.terminates(),
                device);
    }

    /** The highest seq up to which every event arrived; 0 when the first is missing. */
    long arrivedUpTo() {
        return arrived.coveredFrom(1) - 1;
    }

    /** When an event was made, by the browser's clock counted from the begin, and never later than it arrived. */
    Instant madeAt(TrackedEvent event, Instant at) {
        Long since = event.since();
        return since == null ? at : earlier(at, begun.plusMillis(since));
    }

    /** Active time on the server's clock, capped by begin and arrival. */
    List<Intervals.Span> placed(List<TrackedEvent.Active> active, Instant at) {
        return active.stream().map(each -> placed(each.from(), each.to(), at)).toList();
    }

    /** What was played, on the server's clock, capped in the same way. */
    List<Watched.Piece> played(List<TrackedEvent.Played> played, Instant at) {
        return played.stream()
                .map(each -> new Watched.Piece(
                        new Intervals.Span(each.mediaFrom(), each.mediaTo()), placed(each.from(), each.to(), at)))
                .toList();
    }

    private Intervals.Span placed(long from, long to, Instant at) {
        return new Intervals.Span(
                earlier(at, begun.plusMillis(from)).toEpochMilli(),
                earlier(at, begun.plusMillis(to)).toEpochMilli());
    }

    /** Whether it came to an end that was not a pause. */
    boolean ended() {
        return terminated && !isSaid(exit, "suspend") && !isSaid(navigation, "suspendAll");
    }

    private static boolean isSaid(@Nullable Said said, String word) {
        return said != null && said.value.equals(word);
    }

    private static @Nullable Said said(TrackedEvent event, String name, String otherName) {
        String value = event.set().getOrDefault(name, event.set().get(otherName));
        return value == null ? null : new Said(event.seq(), value);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Wire.JSON
                .createObjectBuilder()
                .add("begun", begun.toString())
                .add("arrived", arrived.toJson())
                .add("lastAt", lastAt.toString())
                .add("terminated", terminated);
        if (device != null) {
            json.add("device", device.word());
        }
        add(json, "time", time);
        add(json, "exit", exit);
        add(json, "navigation", navigation);
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Said said) {
        if (said != null) {
            json.add(name, Wire.JSON.createObjectBuilder().add("seq", said.seq).add("value", said.value));
        }
    }

    static Session of(JsonObject json) {
        return new Session(
                Instant.parse(json.getString("begun")),
                arrived(json),
                Instant.parse(json.getString("lastAt")),
                said(json, "time"),
                said(json, "exit"),
                said(json, "navigation"),
                json.getBoolean("terminated"),
                Device.of(json.getString("device", "")).orElse(null));
    }

    /** Once only the highest seq was kept. */
    private static Intervals arrived(JsonObject json) {
        return json.containsKey("arrived")
                ? Intervals.of(json.getJsonArray("arrived"))
                : Intervals.NONE.with(
                        List.of(new Intervals.Span(1, json.getJsonNumber("last").longValue() + 1)));
    }

    private static @Nullable Said said(JsonObject json, String name) {
        JsonObject said = json.getJsonObject(name);
        return said == null ? null : new Said(said.getJsonNumber("seq").longValue(), said.getString("value"));
    }
}
