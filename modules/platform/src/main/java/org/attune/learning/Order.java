package org.attune.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Condition;

/**
 * Which lessons of a course open only after others, because their package says so. Whoever has begun a lesson is never kept
 * out of it.
 *
 * @param conditions by module, then by the activity's identifier
 */
record Order(Map<Long, Map<String, Condition>> conditions) {
    private static final String CLOSED = "Not open just now: this course has it closed where you are.";

    Order {
        conditions = Map.copyOf(conditions);
    }

    /** @param ofPackage the conditions of a package, by the number of its resource */
    static Order of(CourseDescription course, Function<Long, Map<String, Condition>> ofPackage) {
        Map<Long, Map<String, Condition>> conditions = new HashMap<>();
        course.modules().stream()
                .filter(each -> each.resource() != 0)
                .forEach(each -> conditions.put(each.module(), ofPackage.apply(each.resource())));
        return new Order(conditions);
    }

    /**
     * Why a lesson is not open yet, as a sentence; empty when it is open.
     *
     * @param reached how far the learner is with the activity of an identifier, in this module
     */
    String closed(ModuleDescription module, LessonDescription lesson, Function<String, Status> reached) {
        if (reached.apply(lesson.activity()) != Status.NOT_STARTED) {
            return "";
        }
        Optional<Condition> missing = Optional.ofNullable(
                        conditions.getOrDefault(module.module(), Map.of()).get(lesson.activity()))
                .flatMap(each -> each.missing(activity -> completion(reached.apply(activity))));
        Map<String, String> titles = module.lessons().stream()
                .collect(Collectors.toMap(LessonDescription::activity, LessonDescription::title));
        return missing.map(each -> words(each, titles)
                        .map(words -> "Opens after " + words + ".")
                        .orElse(CLOSED))
                .orElse("");
    }

    private static Completion completion(Status status) {
        return switch (status) {
            case NOT_STARTED -> Completion.NOT_ATTEMPTED;
            case UNDER_WAY -> Completion.INCOMPLETE;
            case DONE -> Completion.COMPLETED;
        };
    }

    /** Which lessons come first; nothing where it is not as simple as that. */
    private static Optional<String> words(Condition condition, Map<String, String> titles) {
        if (condition instanceof Condition.Reached reached) {
            return Optional.ofNullable(titles.get(reached.identifier()))
                    .filter(any -> reached.completion() == Completion.COMPLETED)
                    .map(title -> "“" + title + "”");
        }
        if (!(condition instanceof Condition.AtLeast some)) {
            return Optional.empty();
        }
        List<String> said =
                some.of().stream().flatMap(each -> words(each, titles).stream()).toList();
        if (said.size() < some.of().size()) {
            return Optional.empty();
        }
        boolean all = some.number() == said.size();
        String listed = listed(said, all ? " and " : some.number() == 1 ? " or " : " and ");
        return Optional.of(all || some.number() == 1 ? listed : some.number() + " of " + listed);
    }

    private static String listed(List<String> said, String last) {
        return said.size() == 1
                ? said.get(0)
                : String.join(", ", said.subList(0, said.size() - 1)) + last + said.get(said.size() - 1);
    }
}
