package org.attune.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;

/**
 * Which lessons that someone knows are in another version of a course: the same activity of the same package, or of a module
 * with the same identifier, or one whose identifier there is only once. What says most comes first, and the version they are
 * on before those they were on. None stands for two lessons.
 */
final class SameLessons {
    /** How surely two are the same; the surest first. */
    private enum Sign {
        PACKAGE_AND_MODULE,
        PACKAGE,
        MODULE,
        ONLY_ONE
    }

    /**
     * What someone knows of a lesson.
     *
     * @param alone whether no other lesson of the version goes on from the same lineage
     */
    record Known(EnrolledLesson row, boolean alone) {}

    private record Slot(ModuleDescription module, LessonDescription lesson) {}

    private record Pair(Slot slot, EnrolledLesson row, Sign sign) {}

    private final Map<Slot, Known> known = new HashMap<>();
    private final List<EnrolledLesson> rows;

    /** @param rows what someone knows, the version they are on first, then the latest */
    SameLessons(List<EnrolledLesson> rows, CourseDescription after) {
        this.rows = List.copyOf(rows);
        Set<EnrolledLesson> taken = new HashSet<>();
        Set<Integer> lineages = new HashSet<>();
        for (Pair pair : pairs(after)) {
            if (!known.containsKey(pair.slot) && taken.add(pair.row)) {
                known.put(pair.slot, new Known(pair.row, lineages.add(pair.row.lineage())));
            }
        }
    }

    private List<Pair> pairs(CourseDescription after) {
        List<Pair> pairs = new ArrayList<>();
        for (ModuleDescription module : after.modules()) {
            for (LessonDescription lesson : module.lessons()) {
                List<EnrolledLesson> named = rows.stream()
                        .filter(each -> each.activity().equals(lesson.activity()))
                        .toList();
                boolean onlyOne =
                        module.kind() == ModuleKind.PACKAGE && isOnlyOne(after, lesson.activity()) && isOnlyOne(named);
                named.forEach(row -> sign(row, module, onlyOne)
                        .ifPresent(sign -> pairs.add(new Pair(new Slot(module, lesson), row, sign))));
            }
        }
        pairs.sort(Comparator.comparing(Pair::sign).thenComparing(each -> each.row.isPast()));
        return pairs;
    }

    private static Optional<Sign> sign(EnrolledLesson row, ModuleDescription module, boolean onlyOne) {
        boolean oneModule = row.identifier().equals(module.identifier());
        if (row.plays(module)) {
            return Optional.of(oneModule ? Sign.PACKAGE_AND_MODULE : Sign.PACKAGE);
        }
        return oneModule ? Optional.of(Sign.MODULE) : onlyOne ? Optional.of(Sign.ONLY_ONE) : Optional.empty();
    }

    private static boolean isOnlyOne(CourseDescription course, String activity) {
        return course.modules().stream()
                        .flatMap(each -> each.lessons().stream())
                        .filter(each -> each.activity().equals(activity))
                        .count()
                == 1;
    }

    /** Of the version that someone is on, or else of those before. */
    private static boolean isOnlyOne(List<EnrolledLesson> named) {
        boolean present = named.stream().anyMatch(each -> !each.isPast());
        return named.stream()
                        .filter(each -> each.isPast() != present)
                        .map(EnrolledLesson::lineage)
                        .distinct()
                        .count()
                == 1;
    }

    /** What they know of a lesson of the other version. */
    Optional<Known> of(ModuleDescription module, LessonDescription lesson) {
        return Optional.ofNullable(known.get(new Slot(module, lesson)));
    }

    /**
     * What the same lessons played, where it is not the same package now: their state may be carried from one to the other.
     * In the order of resources, in which their registrations are locked.
     */
    List<Carried> carried() {
        List<Carried> all = new ArrayList<>();
        known.forEach((slot, same) -> {
            List<Long> from = Stream.concat(
                            Stream.of(same.row), rows.stream().filter(each -> each.lineage() == same.row.lineage()))
                    .filter(each -> !each.plays(slot.module))
                    .flatMap(each -> each.resource().stream())
                    .distinct()
                    .toList();
            // What was watched of another film is no place in this one.
            if (slot.module.kind() == ModuleKind.PACKAGE && !from.isEmpty() && !same.row.plays(slot.module)) {
                all.add(new Carried(from, slot.module.resource(), slot.lesson.activity()));
            }
        });
        all.sort(Comparator.comparingLong(Carried::to).thenComparing(Carried::activity));
        return all;
    }
}
