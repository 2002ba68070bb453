package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.Test;

/** What counts as watched, for viewers and for those who make it up, in any order of arrival. */
class WatchedDrawnTest {
    private static final int HISTORIES = 400;
    private static final Instant NOON = Events.NOON;

    private final Drawn drawn = new Drawn(WatchedDrawnTest.class);

    @Test
    void any_order_of_arrival_and_any_repetition_gives_the_same_state() {
        for (int i = 0; i < HISTORIES; i++) {
            History history = drawn.random.nextBoolean() ? honest() : madeUp();
            String inOrder = Wire.write(history.merged(history.told).toJson());
            List<Told> shuffled = new ArrayList<>(history.told);
            history.told.stream().filter(each -> drawn.random.nextInt(4) == 0).forEach(shuffled::add);
            Collections.shuffle(shuffled, drawn.random);
            assertThat(Wire.write(history.merged(shuffled).toJson())).isEqualTo(inOrder);
            ActivityDocument read = ActivityDocument.of(
                    Wire.read(inOrder.getBytes(StandardCharsets.UTF_8)).orElseThrow());
            assertThat(Wire.write(read.toJson())).isEqualTo(inOrder);
        }
    }

    @Test
    void what_was_really_played_counts_once_and_seeking_earns_nothing() {
        for (int i = 0; i < HISTORIES; i++) {
            History history = honest();
            ActivityDocument document = history.merged(history.told);
            assertThat(document.watched().within(history.length).total().toMillis())
                    .isEqualTo(history.played.cardinality());
            assertThat(document.watched().credit(history.length).toMillis())
                    .isEqualTo(Math.min(history.played.cardinality(), 2L * history.time.cardinality()));
        }
    }

    @Test
    void credit_never_exceeds_the_length_nor_twice_the_servers_time_whatever_is_made_up() {
        for (int i = 0; i < HISTORIES; i++) {
            History history = madeUp();
            ActivityDocument document = history.merged(history.told);
            Duration credit = document.watched().credit(history.length);
            Instant last = history.told.stream().map(Told::at).reduce(NOON, WatchedDrawnTest::later);
            assertThat(credit).isLessThanOrEqualTo(history.length);
            assertThat(credit)
                    .isLessThanOrEqualTo(
                            Duration.between(history.begun.get(1L), last).multipliedBy(2));
            assertThat(document.watched().progress(history.length)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Test
    void progress_only_rises_with_each_event() {
        for (int i = 0; i < HISTORIES; i++) {
            History history = drawn.random.nextBoolean() ? honest() : madeUp();
            Collections.shuffle(history.told, drawn.random);
            ActivityDocument document = history.merged(List.of());
            for (Told each : history.told) {
                ActivityDocument after = document.with(each.event, each.at);
                assertThat(Standing.of(after).progress())
                        .isGreaterThanOrEqualTo(Standing.of(document).progress());
                document = after;
            }
        }
    }

    private record Told(TrackedEvent event, Instant at) {}

    /**
     * What was told of a recording, over some sessions.
     *
     * @param begun by epoch
     * @param played its milliseconds that were really played, and {@code time} those since noon in which they were
     */
    private record History(Duration length, Map<Long, Instant> begun, List<Told> told, BitSet played, BitSet time) {

        ActivityDocument merged(List<Told> arriving) {
            Rules rules = new Rules(ScormVersion.SCORM_2004_4TH, Map.of(), true, true, length);
            ActivityDocument document =
                    ActivityDocument.first(new Beginning(1, List.of(), Map.of(), rules, null), begun.get(1L));
            for (Map.Entry<Long, Instant> each : begun.entrySet()) {
                if (each.getKey() > 1) {
                    document = document.with(
                            new Beginning(each.getKey(), List.of(), Map.of(), rules, null), each.getValue());
                }
            }
            for (Told each : arriving) {
                document = document.with(each.event, each.at);
            }
            return document;
        }
    }

    private History empty() {
        Map<Long, Instant> begun = new TreeMap<>();
        Instant at = NOON;
        long epochs = drawn.between(1, 4);
        for (long epoch = 1; epoch <= epochs; epoch++) {
            at = at.plusMillis(drawn.between(1, 30_000));
            begun.put(epoch, at);
        }
        return new History(
                Duration.ofMillis(drawn.between(1_000, 90_000)), begun, new ArrayList<>(), new BitSet(), new BitSet());
    }

    /** Somebody plays, at some speed, jumps and pauses, in one tab after or beside the other. */
    private History honest() {
        History history = empty();
        int length = (int) history.length.toMillis();
        history.begun.forEach((epoch, begun) -> {
            List<TrackedEvent.Played> pieces = new ArrayList<>();
            long now = 0;
            int place = 0;
            long seq = 0;
            for (int step = 0; step < 20; step++) {
                now += drawn.random.nextInt(3) == 0 ? drawn.between(0, 20_000) : 0;
                place = drawn.random.nextInt(3) == 0 ? drawn.random.nextInt(length) : place;
                int took = (int) drawn.between(1, 6_000);
                int end =
                        Math.min(length, place + took * drawn.oneOf(List.of(500, 1_000, 1_250, 1_500, 2_000)) / 1_000);
                pieces.add(new TrackedEvent.Played(place, end, now, now + took));
                if (end > place) {
                    history.played.set(place, end);
                    int since = (int) Duration.between(NOON, begun).toMillis() + (int) now;
                    history.time.set(since, since + took);
                }
                now += took;
                place = end;
                if (drawn.random.nextInt(3) == 0 || step == 19) {
                    long delay = drawn.random.nextInt(5) == 0 ? drawn.between(0, 3_600_000) : drawn.between(0, 2_000);
                    history.told.add(new Told(event(epoch, ++seq, pieces), begun.plusMillis(now + delay)));
                    pieces = new ArrayList<>();
                }
            }
        });
        return history;
    }

    /** Any numbers at all. */
    private History madeUp() {
        History history = empty();
        history.begun.forEach((epoch, begun) -> {
            for (long seq = 1; seq <= drawn.between(1, 12); seq++) {
                List<TrackedEvent.Played> pieces = new ArrayList<>();
                for (int i = 0; i < drawn.random.nextInt(8); i++) {
                    pieces.add(new TrackedEvent.Played(any(), any(), any(), any()));
                }
                history.told.add(new Told(event(epoch, seq, pieces), begun.plusMillis(drawn.between(0, 60_000))));
            }
        });
        return history;
    }

    private long any() {
        return switch (drawn.random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> 999_999_999_999_999L;
            case 2 -> drawn.between(0, 300);
            default -> drawn.between(0, 120_000);
        };
    }

    private static TrackedEvent event(long epoch, long seq, List<TrackedEvent.Played> pieces) {
        return new TrackedEvent(
                epoch,
                seq,
                ActivityDescription.RECORDING,
                1,
                false,
                null,
                List.of(),
                pieces,
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
