package org.attune.tracking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one activity attempt has to be, worked out each time anew from all that the server took, by what
 * docs/tracking-protocol.md says. It keeps no state that it merges, and shares nothing with the code it judges but the words.
 */
final class ExpectedAttempt {
    private static final List<String> PLACE = List.of("cmi.suspend_data", "cmi.location");

    private final SortedMap<Long, Begun> begins = new TreeMap<>();
    private final SortedMap<Position, Arrived> events = new TreeMap<>();
    private final Set<String> erased = new HashSet<>();
    /** Words on where the learner is that a begin read, or the learner decided about. */
    private final Set<Word> seen = new HashSet<>();

    /** @param at milliseconds on the server's clock */
    private record Begun(long at, Map<String, String> set) {}

    private record Arrived(SimulatedEvent event, long at) {}

    private record Word(String element, Position by) {}

    /** An epoch begins: it reads all that is there, and decides about branches. */
    void begin(long epoch, long at, @Nullable Long chosen, List<Long> declined) {
        Map<Long, Map<String, Position>> offered = offered();
        Map<String, String> set = new HashMap<>();
        words().forEach((word, value) -> {
            if (chosen != null && word.by.equals(offered.get(chosen).get(word.element))) {
                set.put(word.element, value);
            }
        });
        PLACE.forEach(name -> last(name).ifPresent(by -> seen.add(new Word(name, by))));
        List<Long> decided = new ArrayList<>(declined);
        if (chosen != null) {
            decided.add(chosen);
        }
        decided.forEach(each -> offered.get(each).forEach((name, by) -> seen.add(new Word(name, by))));
        begins.put(epoch, new Begun(at, set));
    }

    boolean began(long epoch) {
        return begins.containsKey(epoch);
    }

    void take(SimulatedEvent event, long at) {
        events.put(event.position(), new Arrived(event, at));
    }

    void erase(String note) {
        erased.add(note);
    }

    boolean isResumed() {
        return !events.isEmpty();
    }

    /** Every element, by the highest position that said it; a score's parts replace those that were there. */
    Map<String, String> elements() {
        Map<String, String> elements = new TreeMap<>();
        for (Position each : positions()) {
            say(
                    elements,
                    each.seq() == 0
                            ? begins.get(each.epoch()).set
                            : events.get(each).event.set());
        }
        elements.keySet().removeAll(List.of("cmi.session_time", "cmi.exit"));
        return elements;
    }

    /** By id, in the order of their first mention. */
    Map<String, Map<String, String>> objectives() {
        Map<String, Map<String, String>> objectives = new LinkedHashMap<>();
        events.values().forEach(each -> each.event
                .objectives()
                .forEach((id, fields) -> say(objectives.computeIfAbsent(id, any -> new TreeMap<>()), fields)));
        return objectives;
    }

    /** By key, in the order of the keys. */
    Map<String, String> notes() {
        Map<String, String> notes = new TreeMap<>(Comparator.comparing(RecordKey::of));
        events.values().forEach(each -> notes.putAll(each.event.notes()));
        notes.keySet().removeAll(erased);
        return notes;
    }

    /** The sum over sessions of what each said last. */
    Duration total() {
        Map<Long, Duration> bySession = new HashMap<>();
        events.forEach((position, each) -> {
            String said = each.event.set().get("cmi.session_time");
            if (said != null) {
                bySession.put(position.epoch(), Duration.parse(said));
            }
        });
        return bySession.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Milliseconds in which somebody was active, by the server's clock, each once. */
    long active() {
        List<long[]> spans = new ArrayList<>();
        events.forEach((position, each) -> {
            long begun = begins.get(position.epoch()).at;
            spans.add(
                    new long[] {Math.min(each.at, begun + each.event.from()), Math.min(each.at, begun + each.event.to())
                    });
        });
        spans.sort(Comparator.comparingLong(each -> each[0]));
        long total = 0;
        long upTo = Long.MIN_VALUE;
        for (long[] each : spans) {
            total += Math.max(0, each[1] - Math.max(each[0], upTo));
            upTo = Math.max(upTo, each[1]);
        }
        return total;
    }

    /** What older epochs said last of where the learner is, lost, and nobody has seen: by epoch and element. */
    Map<Long, Map<String, Position>> offered() {
        Map<Long, Map<String, Position>> offered = new TreeMap<>();
        for (String name : PLACE) {
            Map<Long, Position> lastOf = new TreeMap<>();
            words().keySet().stream()
                    .filter(word -> word.element.equals(name))
                    .forEach(word -> lastOf.put(word.by.epoch(), word.by));
            long winner = lastOf.keySet().stream().reduce(0L, Math::max);
            lastOf.forEach((epoch, by) -> {
                if (epoch != winner && !seen.contains(new Word(name, by))) {
                    offered.computeIfAbsent(epoch, any -> new TreeMap<>()).put(name, by);
                }
            });
        }
        return offered;
    }

    /** The ids of those that lead elsewhere than things stand: what a begin gives. */
    Map<String, Long> branches() {
        Map<String, String> elements = elements();
        Map<Word, String> words = words();
        Map<String, Long> branches = new TreeMap<>();
        offered().forEach((epoch, lost) -> {
            boolean elsewhere = lost.entrySet().stream()
                    .anyMatch(each ->
                            !words.get(new Word(each.getKey(), each.getValue())).equals(elements.get(each.getKey())));
            long furthest =
                    lost.values().stream().mapToLong(Position::seq).max().orElse(0);
            if (elsewhere) {
                branches.put("b" + epoch + "." + furthest, epoch);
            }
        });
        return branches;
    }

    private Optional<Position> last(String element) {
        return words().keySet().stream()
                .filter(word -> word.element.equals(element))
                .map(Word::by)
                .max(Comparator.naturalOrder());
    }

    /** Everything said of where the learner is, in order. */
    private Map<Word, String> words() {
        Map<Word, String> words = new LinkedHashMap<>();
        for (Position each : positions()) {
            Map<String, String> set = each.seq() == 0
                    ? begins.get(each.epoch()).set
                    : events.get(each).event.set();
            PLACE.stream().filter(set::containsKey).forEach(name -> words.put(new Word(name, each), set.get(name)));
        }
        return words;
    }

    private Set<Position> positions() {
        List<Position> all = new ArrayList<>(events.keySet());
        begins.keySet().forEach(epoch -> all.add(new Position(epoch, 0)));
        Collections.sort(all);
        return new LinkedHashSet<>(all);
    }

    private static void say(Map<String, String> values, Map<String, String> set) {
        for (String group : List.of("cmi.score.", "score.")) {
            if (set.keySet().stream().anyMatch(name -> name.startsWith(group))) {
                values.keySet().removeIf(name -> name.startsWith(group));
            }
        }
        values.putAll(set);
    }
}
