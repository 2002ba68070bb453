package org.attune.scorm.sequencing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Organization;

/**
 * Which lessons of an organization open only after others (1.2 CAM 2.3.2.5.2). A block stands for all lessons in it. What
 * cannot be understood, or could never be met, keeps nobody out.
 *
 * @param conditions by the lesson's identifier, of lessons alone
 * @param unclear by the identifier of the lesson that opens without them, why
 */
public record Prerequisites(Map<String, Condition> conditions, Map<String, Reason> unclear) {

    /** Why prerequisites are passed over. */
    public enum Reason {
        /** They are written otherwise, or ask for a status that a course does not keep. */
        SCRIPT,
        /** They name what is no lesson that a learner can open. */
        NO_LESSON,
        /** They wait for each other, or for themselves. */
        NEVER
    }

    public Prerequisites {
        conditions = Map.copyOf(conditions);
        unclear = Map.copyOf(unclear);
    }

    public static Prerequisites of(Organization organization) {
        Reader reader = new Reader(organization);
        try {
            reader.lessons.forEach(reader::read);
            reader.openWhatWouldNeverOpen();
        } catch (TooMuch e) {
            reader.openAll();
        }
        return new Prerequisites(reader.conditions, reader.unclear);
    }

    /** More than any author wrote, and than a page of lessons should have to weigh. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    private static final class Reader {
        /** Lessons named in conditions, all together. */
        private static final int MOST_NAMED = 20_000;
        /** Comparisons, to find what would never open. */
        private static final int MOST_STEPS = 5_000_000;

        final Set<Item> lessons;
        final Map<String, Condition> conditions = new LinkedHashMap<>();
        final Map<String, Reason> unclear = new LinkedHashMap<>();
        private final Map<String, Item> items;
        private int named;
        private int steps;

        Reader(Organization organization) {
            lessons = new LinkedHashSet<>(organization.lessons());
            items = organization.all().collect(Collectors.toMap(Item::identifier, each -> each, (one, other) -> one));
        }

        void read(Item lesson) {
            String script = lesson.tracking().prerequisites();
            if (script == null) {
                return;
            }
            Optional<Condition> said = PrerequisiteScript.parse(script);
            Optional<Condition> meant = said.flatMap(this::meant);
            if (meant.isPresent()) {
                conditions.put(lesson.identifier(), meant.get());
            } else {
                unclear.put(lesson.identifier(), said.isPresent() ? Reason.NO_LESSON : Reason.SCRIPT);
            }
        }

        /** The same of lessons alone; nothing when it names what is none and holds none. */
        private Optional<Condition> meant(Condition condition) {
            if (condition instanceof Condition.Reached reached) {
                return meant(reached);
            }
            if (condition instanceof Condition.Not not) {
                return meant(not.condition()).map(Condition.Not::new);
            }
            Condition.AtLeast some = (Condition.AtLeast) condition;
            List<Condition> members = new ArrayList<>();
            some.of().forEach(each -> meant(each).ifPresent(members::add));
            return members.size() == some.of().size()
                    ? Optional.of(new Condition.AtLeast(some.number(), members))
                    : Optional.empty();
        }

        private Optional<Condition> meant(Condition.Reached reached) {
            if (++named > MOST_NAMED) {
                throw new TooMuch();
            }
            Item item = items.get(reached.identifier());
            if (item == null || lessons.contains(item)) {
                return item == null ? Optional.empty() : Optional.of(reached);
            }
            List<Item> block = item.all().toList();
            named += block.size();
            List<Condition> within = block.stream()
                    .filter(lessons::contains)
                    .<Condition>map(each -> new Condition.Reached(each.identifier(), Completion.COMPLETED))
                    .toList();
            boolean known = !within.isEmpty() && reached.completion() == Completion.COMPLETED;
            return known ? Optional.of(Condition.AtLeast.all(within)) : Optional.empty();
        }

        void openAll() {
            lessons.stream()
                    .filter(each -> each.tracking().prerequisites() != null)
                    .forEach(each -> unclear.put(each.identifier(), Reason.SCRIPT));
            conditions.clear();
        }

        /** One after another: of two that wait for each other, the second may wait. */
        void openWhatWouldNeverOpen() {
            for (Optional<Item> shut = shut(); shut.isPresent(); shut = shut()) {
                String identifier = shut.get().identifier();
                conditions.remove(identifier);
                unclear.put(identifier, Reason.NEVER);
            }
        }

        /** The first that waits for itself, by way of others or not; else the first that never opens. */
        private Optional<Item> shut() {
            Set<String> open = opening(Set.of());
            List<Item> shut = lessons.stream()
                    .filter(each -> !open.contains(each.identifier()))
                    .toList();
            return shut.stream().filter(this::waitsForItself).findFirst().or(() -> shut.stream()
                    .findFirst());
        }

        private boolean waitsForItself(Item lesson) {
            Condition condition = conditions.get(lesson.identifier());
            return condition != null && canHold(condition, opening(Set.of(lesson.identifier())));
        }

        /** What can be opened and done, one after another, by who has done some. */
        private Set<String> opening(Set<String> some) {
            Set<String> done = new HashSet<>(some);
            boolean more = true;
            while (more) {
                more = false;
                for (Item each : lessons) {
                    Condition condition = conditions.get(each.identifier());
                    if (condition == null || canHold(condition, done)) {
                        more |= done.add(each.identifier());
                    }
                }
            }
            return done;
        }

        /** Whether it holds at some time for who has done these. */
        private boolean canHold(Condition condition, Set<String> done) {
            if (++steps > MOST_STEPS) {
                throw new TooMuch();
            }
            if (condition instanceof Condition.Reached reached) {
                return reached.completion() == Completion.NOT_ATTEMPTED || done.contains(reached.identifier());
            }
            if (condition instanceof Condition.AtLeast some) {
                return some.of().stream().filter(each -> canHold(each, done)).count() >= some.number();
            }
            return true;
        }
    }
}
