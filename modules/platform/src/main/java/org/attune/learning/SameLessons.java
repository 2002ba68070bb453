package org.attune.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;

/**
 * Which lessons that someone knows are in another version of a course: those with the same identifier in the same module,
 * and those whose identifier there is only once. The version they are on comes before those they were on.
 *
 * @param present lessons of the version they are on
 * @param past lessons of versions before, the latest first
 */
record SameLessons(List<EnrolledLesson> present, List<EnrolledLesson> past, CourseDescription after) {

    /** What they know of a lesson of the other version. */
    Optional<EnrolledLesson> of(ModuleDescription module, LessonDescription lesson) {
        return among(present, module, lesson).or(() -> among(past, module, lesson));
    }

    private Optional<EnrolledLesson> among(
            List<EnrolledLesson> known, ModuleDescription module, LessonDescription lesson) {
        List<EnrolledLesson> named = known.stream()
                .filter(each -> each.activity().equals(lesson.activity()))
                .toList();
        boolean isOnlyOne =
                named.stream().map(EnrolledLesson::lineage).distinct().count() == 1 && isOnlyOne(lesson.activity());
        return named.stream()
                .filter(each -> each.identifier().equals(module.identifier()))
                .findFirst()
                .or(() -> isOnlyOne ? Optional.of(named.get(0)) : Optional.empty());
    }

    private boolean isOnlyOne(String activity) {
        return after.modules().stream()
                        .flatMap(each -> each.lessons().stream())
                        .filter(each -> each.activity().equals(activity))
                        .count()
                == 1;
    }

    /**
     * What the same lessons play, where it is not the same resource: their state may be carried from one to the other. In the
     * order of resources, in which their registrations are locked.
     */
    List<Carried> carried() {
        Map<Carried.Way, TreeSet<String>> all =
                new TreeMap<>(Comparator.comparingLong(Carried.Way::to).thenComparingLong(Carried.Way::from));
        for (ModuleDescription module : after.modules()) {
            for (LessonDescription lesson : module.lessons()) {
                of(module, lesson)
                        .flatMap(EnrolledLesson::resource)
                        .filter(from -> module.resource() != 0 && from != module.resource())
                        .ifPresent(from -> all.computeIfAbsent(
                                        new Carried.Way(from, module.resource()), any -> new TreeSet<>())
                                .add(lesson.activity()));
            }
        }
        return all.entrySet().stream()
                .map(each -> new Carried(each.getKey(), each.getValue()))
                .toList();
    }
}
