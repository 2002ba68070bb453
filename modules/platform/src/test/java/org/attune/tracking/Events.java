package org.attune.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.attune.scorm.manifest.ScormVersion;

/** Events as a test wants them, and at random from a seed. */
final class Events {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Rules RULES = new Rules(ScormVersion.SCORM_2004_4TH, Map.of(), true, true);

    private Events() {}

    static Beginning begin(long epoch, Position... read) {
        return new Beginning(
                epoch,
                Stream.of(read)
                        .flatMap(point -> ActivityDocument.PLACE.stream().map(name -> new Beginning.Read(name, point)))
                        .toList(),
                Map.of(),
                RULES);
    }

    static TrackedEvent commit(long epoch, long seq, Map<String, String> set) {
        return event(epoch, seq, false, List.of(), set, List.of(), List.of());
    }

    static TrackedEvent terminate(long epoch, long seq, Map<String, String> set) {
        return event(epoch, seq, true, List.of(), set, List.of(), List.of());
    }

    static TrackedEvent event(
            long epoch,
            long seq,
            boolean terminates,
            List<TrackedEvent.Active> active,
            Map<String, String> set,
            List<TrackedEvent.ObjectiveChange> objectives,
            List<TrackedEvent.RecordChange> records) {
        return new TrackedEvent(
                epoch, seq, "lesson-1", 1, terminates, seq * 1_000, active, set, objectives, records, List.of());
    }

    /** What some epochs of one attempt say, with the time each arrives. */
    record History(List<Beginning> begins, List<TrackedEvent> events, Map<TrackedEvent, Instant> arrivals) {
        ActivityDocument begun() {
            ActivityDocument document = ActivityDocument.first(begins.get(0), NOON);
            for (Beginning each : begins.subList(1, begins.size())) {
                document = document.with(each, NOON.plusSeconds(60 * each.epoch()));
            }
            return document;
        }

        ActivityDocument merged(List<TrackedEvent> order) {
            ActivityDocument document = begun();
            for (TrackedEvent each : order) {
                document = document.with(each, arrivals.get(each));
            }
            return document;
        }
    }

    static History random(long seed) {
        Random random = new Random(seed);
        int epochs = 1 + random.nextInt(4);
        List<Beginning> begins = new ArrayList<>();
        List<TrackedEvent> events = new ArrayList<>();
        Map<TrackedEvent, Instant> arrivals = new HashMap<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            begins.add(epoch == 1 ? begin(1) : begin(epoch, new Position(epoch - 1, random.nextInt(4))));
            int count = random.nextInt(6);
            for (int seq = 1; seq <= count; seq++) {
                TrackedEvent event = random(random, epoch, seq);
                events.add(event);
                arrivals.put(event, NOON.plusSeconds(60L * epoch + random.nextInt(600)));
            }
        }
        return new History(begins, events, arrivals);
    }

    private static TrackedEvent random(Random random, long epoch, long seq) {
        Map<String, String> set = new HashMap<>();
        for (String name : List.of(
                "cmi.suspend_data",
                "cmi.location",
                "cmi.completion_status",
                "cmi.success_status",
                "cmi.score.raw",
                "cmi.score.scaled",
                "cmi.session_time",
                "cmi.exit")) {
            if (random.nextInt(3) == 0) {
                set.put(name, value(name, random));
            }
        }
        List<TrackedEvent.ObjectiveChange> objectives = new ArrayList<>();
        for (int place = 0; place < random.nextInt(3); place++) {
            objectives.add(new TrackedEvent.ObjectiveChange(
                    place,
                    "o" + random.nextInt(3),
                    Map.of("success_status", random.nextBoolean() ? "passed" : "failed")));
        }
        List<TrackedEvent.RecordChange> records = new ArrayList<>();
        for (int place = 0; place < random.nextInt(3); place++) {
            RecordKey key = new RecordKey(1 + random.nextInt((int) epoch), random.nextInt(3));
            records.add(new TrackedEvent.RecordChange(
                    place, "cmi.comments_from_learner", key, Map.of("comment", "c" + random.nextInt(100))));
        }
        long from = random.nextInt(100_000);
        List<TrackedEvent.Active> active = List.of(new TrackedEvent.Active(from, from + random.nextInt(50_000)));
        return event(epoch, seq, random.nextInt(5) == 0, active, set, objectives, records);
    }

    private static String value(String name, Random random) {
        return switch (name) {
            case "cmi.completion_status" -> random.nextBoolean() ? "completed" : "incomplete";
            case "cmi.success_status" -> random.nextBoolean() ? "passed" : "failed";
            case "cmi.session_time" -> "PT" + random.nextInt(100) + "S";
            case "cmi.exit" -> random.nextBoolean() ? "suspend" : "normal";
            case "cmi.score.scaled" -> "0." + random.nextInt(10);
            default -> "" + random.nextInt(1_000);
        };
    }
}
