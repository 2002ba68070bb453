package org.attune.scorm.sequencing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has to be reached elsewhere before an activity opens (1.2 CAM 2.3.2.5.2). */
public sealed interface Condition {

    /**
     * Whether it is reached.
     *
     * @param reached how far the activity of an identifier is
     */
    boolean holds(Function<String, Completion> reached);

    /** What of it is still to be reached; nothing when it holds. */
    default Optional<Condition> missing(Function<String, Completion> reached) {
        return holds(reached) ? Optional.empty() : Optional.of(this);
    }

    /** As {@link PrerequisiteScript#parse} reads it. */
    String script();

    /** An activity is so far. */
    record Reached(String identifier, Completion completion) implements Condition {
        @Override
        public boolean holds(Function<String, Completion> reached) {
            return reached.apply(identifier) == completion;
        }

        @Override
        public String script() {
            String id = "\"" + identifier + "\"";
            String word = completion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return completion == Completion.COMPLETED ? id : id + "=\"" + word + "\"";
        }
    }

    /** So many of these hold: all of them, one, or a number between. */
    record AtLeast(int number, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }

        /** All of them; where it is one, that one. */
        static Condition all(List<Condition> of) {
            return of.size() == 1 ? of.get(0) : new AtLeast(of.size(), of);
        }

        @Override
        public boolean holds(Function<String, Completion> reached) {
            return of.stream().filter(each -> each.holds(reached)).count() >= number;
        }

        @Override
        public Optional<Condition> missing(Function<String, Completion> reached) {
            if (holds(reached)) {
                return Optional.empty();
            }
            List<Condition> left =
                    of.stream().flatMap(each -> each.missing(reached).stream()).toList();
            int still = number - (of.size() - left.size());
            return Optional.of(still == left.size() ? all(left) : new AtLeast(still, left));
        }

        @Override
        public String script() {
            return number + of.stream().map(Condition::script).collect(Collectors.joining(",", "*{", "}"));
        }
    }

    /** The other does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Function<String, Completion> reached) {
            return !condition.holds(reached);
        }

        @Override
        public String script() {
            return "~(" + condition.script() + ")";
        }
    }
}
