package org.attune.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attune.scorm.manifest.ScormVersion;
import org.jspecify.annotations.Nullable;

/** Events as a test wants them, and at random from a seed. */
final class Events {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Rules RULES = new Rules(ScormVersion.SCORM_2004_4TH, Map.of(), true, true, null);

    private Events() {}

    static Beginning begin(long epoch, Position... read) {
        return new Beginning(
                epoch,
                Stream.of(read)
                        .flatMap(point -> ActivityDocument.PLACE.stream().map(name -> new Beginning.Read(name, point)))
                        .toList(),
                Map.of(),
                RULES,
                null);
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
                epoch,
                seq,
                "lesson-1",
                1,
                terminates,
                seq * 1_000,
                active,
                List.of(),
                set,
                objectives,
                records,
                Set.of());
    }

    /** A note that is deleted. */
    static final RecordKey DELETED = new RecordKey(1, 0);

    static final String NOTES = "cmi.comments_from_learner";

    /** What some epochs of one attempt say, with the time each event arrives; in some, a note is deleted. */
    record History(
            List<Beginning> begins, List<TrackedEvent> events, Map<TrackedEvent, Instant> arrivals, boolean deletes) {

        /** As the log has it: epoch by epoch, then what was deleted. */
        ActivityDocument inOrder() {
            ActivityDocument document = begun(null, begins.get(0));
            for (Beginning each : begins) {
                document = each.epoch() == 1 ? document : begun(document, each);
                for (TrackedEvent event : events) {
                    document = event.epoch() == each.epoch() ? document.with(event, arrivals.get(event)) : document;
                }
            }
            return deletes ? document.erase(NOTES, DELETED) : document;
        }

        /** In an order drawn by lot, in which an epoch begins before its events; events may come twice. */
        ActivityDocument arriving(Random random) {
            List<TrackedEvent> waiting = new ArrayList<>(events);
            events.stream().filter(each -> random.nextInt(5) == 0).forEach(waiting::add);
            Collections.shuffle(waiting, random);
            int open = 1;
            boolean deleted = !deletes;
            ActivityDocument document = begun(null, begins.get(0));
            while (open < begins.size() || !waiting.isEmpty() || !deleted) {
                int epoch = open;
                Optional<TrackedEvent> next =
                        waiting.stream().filter(each -> each.epoch() <= epoch).findFirst();
                if (open < begins.size() && (next.isEmpty() || random.nextInt(4) == 0)) {
                    document = begun(document, begins.get(open++));
                } else if (!deleted && (next.isEmpty() || random.nextInt(8) == 0)) {
                    document = document.erase(NOTES, DELETED);
                    deleted = true;
                } else if (next.isPresent()) {
                    document = document.with(next.get(), arrivals.get(next.get()));
                    waiting.remove(next.get());
                }
            }
            return document;
        }

        private static ActivityDocument begun(@Nullable ActivityDocument document, Beginning beginning) {
            Instant at = NOON.plusSeconds(60 * beginning.epoch());
            return document == null ? ActivityDocument.first(beginning, at) : document.with(beginning, at);
        }

        List<TrackedEvent> byPosition() {
            return events.stream()
                    .sorted(Comparator.comparing(TrackedEvent::position))
                    .toList();
        }
    }

    /**
     * A history in which each begin read what had arrived by then, in any order and with gaps.
     *
     * @param document as it was merged
     * @param seen who had the word on an element when an epoch began
     */
    record Lived(History history, ActivityDocument document, Set<Beginning.Read> seen) {

        /** What is to be offered: by epoch, what it said last of an element, if it lost and no begin had seen it. */
        Map<Long, Map<String, Branches.Lost>> lost() {
            Map<Long, Map<String, Branches.Lost>> lost = new TreeMap<>();
            for (String name : ActivityDocument.PLACE) {
                Map<Long, TrackedEvent> lastWords = new TreeMap<>();
                history.byPosition().stream()
                        .filter(each -> each.set().containsKey(name))
                        .forEach(each -> lastWords.put(each.epoch(), each));
                long winner = lastWords.keySet().stream().reduce(0L, Math::max);
                lastWords.forEach((epoch, word) -> {
                    if (epoch != winner && !seen.contains(new Beginning.Read(name, word.position()))) {
                        lost.computeIfAbsent(epoch, any -> new TreeMap<>())
                                .put(
                                        name,
                                        new Branches.Lost(word.seq(), word.set().getOrDefault(name, "")));
                    }
                });
            }
            return lost;
        }
    }

    static Lived lived(long seed) {
        Random random = new Random(seed);
        History plan = random(seed);
        List<Beginning> begins = new ArrayList<>();
        List<TrackedEvent> waiting = new ArrayList<>();
        Map<String, Position> words = new HashMap<>();
        Set<Beginning.Read> seen = new HashSet<>();
        ActivityDocument document = null;
        for (Beginning each : plan.begins()) {
            words.forEach((name, by) -> seen.add(new Beginning.Read(name, by)));
            Beginning begin =
                    new Beginning(each.epoch(), document == null ? List.of() : document.read(), Map.of(), RULES, null);
            begins.add(begin);
            document = History.begun(document, begin);
            plan.events().stream()
                    .filter(event -> event.epoch() == each.epoch())
                    .forEach(waiting::add);
            Collections.shuffle(waiting, random);
            boolean last = each.epoch() == plan.begins().size();
            int now = last ? waiting.size() : random.nextInt(waiting.size() + 1);
            for (TrackedEvent event : waiting.subList(0, now)) {
                document = document.with(event, plan.arrivals().get(event));
                event.set()
                        .keySet()
                        .forEach(name ->
                                words.merge(name, event.position(), (old, by) -> old.compareTo(by) > 0 ? old : by));
            }
            waiting.subList(0, now).clear();
        }
        return new Lived(new History(begins, plan.events(), plan.arrivals(), false), document, seen);
    }

    static History random(long seed) {
        Random random = new Random(seed);
        int epochs = 1 + random.nextInt(5);
        List<Beginning> begins = new ArrayList<>();
        List<TrackedEvent> events = new ArrayList<>();
        Map<TrackedEvent, Instant> arrivals = new HashMap<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            begins.add(begin(random, epoch));
            int count = random.nextInt(7);
            for (int seq = 1; seq <= count; seq++) {
                TrackedEvent event = random(random, epoch, seq);
                events.add(event);
                arrivals.put(event, NOON.plusSeconds(60L * epoch + random.nextInt(600)));
            }
        }
        return new History(begins, events, arrivals, random.nextInt(3) == 0);
    }

    /** Reads older epochs up to somewhere; now and then it continues from a branch. */
    private static Beginning begin(Random random, long epoch) {
        List<Beginning.Read> read = new ArrayList<>();
        for (long older = 1; older < epoch; older++) {
            for (String name : ActivityDocument.PLACE) {
                if (random.nextBoolean()) {
                    read.add(new Beginning.Read(name, new Position(older, random.nextInt(7))));
                }
            }
        }
        Map<String, String> set =
                epoch > 1 && random.nextInt(4) == 0 ? Map.of("cmi.suspend_data", "branch " + epoch) : Map.of();
        return new Beginning(epoch, read, set, RULES, null);
    }

    private static TrackedEvent random(Random random, long epoch, long seq) {
        Map<String, String> set = new HashMap<>();
        for (String name : List.of(
                "cmi.suspend_data",
                "cmi.location",
                "cmi.completion_status",
                "cmi.success_status",
                "cmi.session_time",
                "cmi.exit")) {
            if (random.nextInt(3) == 0) {
                set.put(name, value(name, random));
            }
        }
        score(random, "cmi.score.", set);
        List<TrackedEvent.ObjectiveChange> objectives = new ArrayList<>();
        for (int place = 0; place < random.nextInt(3); place++) {
            Map<String, String> fields = new HashMap<>();
            score(random, "score.", fields);
            if (random.nextBoolean()) {
                fields.put("success_status", random.nextBoolean() ? "passed" : "failed");
            }
            objectives.add(new TrackedEvent.ObjectiveChange(place, "o" + random.nextInt(3), fields));
        }
        List<TrackedEvent.RecordChange> records = new ArrayList<>();
        for (int place = 0; place < random.nextInt(3); place++) {
            RecordKey key = new RecordKey(1 + random.nextInt((int) epoch), random.nextInt(3));
            records.add(new TrackedEvent.RecordChange(
                    place,
                    random.nextBoolean() ? NOTES : "cmi.interactions",
                    key,
                    Map.of("comment", "c" + random.nextInt(100))));
        }
        long from = random.nextInt(100_000);
        List<TrackedEvent.Active> active = List.of(new TrackedEvent.Active(from, from + random.nextInt(50_000)));
        return event(epoch, seq, random.nextInt(5) == 0, active, set, objectives, records);
    }

    /** Some of a score's parts, or none. */
    private static void score(Random random, String group, Map<String, String> set) {
        if (random.nextInt(3) == 0) {
            for (String part : List.of("raw", "min", "max", "scaled")) {
                if (random.nextBoolean()) {
                    set.put(group + part, value("cmi.score." + part, random));
                }
            }
        }
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
