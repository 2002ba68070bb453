package org.attune.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;

/**
 * Which lessons of two versions of a course are the same: those with the same identifier in the same module, and those whose
 * identifier each version has only once.
 */
record SameLessons(CourseDescription before, CourseDescription after) {

    boolean areSame(EnrolledLesson old, EnrolledLesson now) {
        return old.activity().equals(now.activity())
                && (isOneModule(old.module(), now.module()) || isOnlyOne(old.activity()));
    }

    private boolean isOneModule(long old, long now) {
        return module(before, old).equals(module(after, now));
    }

    private boolean isOnlyOne(String activity) {
        return count(before, activity) == 1 && count(after, activity) == 1;
    }

    private static String module(CourseDescription course, long id) {
        return course.modules().stream()
                .filter(each -> each.module() == id)
                .findFirst()
                .orElseThrow()
                .identifier();
    }

    private static long count(CourseDescription course, String activity) {
        return course.modules().stream()
                .flatMap(each -> each.lessons().stream())
                .filter(each -> each.activity().equals(activity))
                .count();
    }

    /** What the same lessons play, where it is not the same resource: their state may be carried from one to the other. */
    List<Carried> carried() {
        List<Carried> all = new ArrayList<>();
        for (ModuleDescription now : after.modules()) {
            for (ModuleDescription old : before.modules()) {
                boolean other = old.resource() != 0 && now.resource() != 0 && old.resource() != now.resource();
                Set<String> shared = other ? shared(old, now) : Set.of();
                if (!shared.isEmpty()) {
                    all.add(new Carried(old.resource(), now.resource(), shared));
                }
            }
        }
        return all;
    }

    private Set<String> shared(ModuleDescription old, ModuleDescription now) {
        Set<String> shared = activities(old);
        shared.retainAll(activities(now));
        shared.removeIf(each -> !old.identifier().equals(now.identifier()) && !isOnlyOne(each));
        return shared;
    }

    private static Set<String> activities(ModuleDescription module) {
        return module.lessons().stream()
                .map(LessonDescription::activity)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
