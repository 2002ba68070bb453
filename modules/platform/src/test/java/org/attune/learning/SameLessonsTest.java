package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleDescription;
import org.junit.jupiter.api.Test;

class SameLessonsTest {

    @Test
    void lessons_are_the_same_by_identifier_within_a_module_and_across_modules_where_there_is_only_one() {
        CourseDescription before = version(1, module(10, "a", 7, "x", "only"), module(11, "b", 8, "x"));
        CourseDescription after = version(2, module(20, "b", 8, "x"), module(21, "c", 9, "only", "x"));
        Enrolment old = new Enrolment(Sample.READER, before, Sample.NOON);
        SameLessons same = old.same(after);
        ModuleDescription b = after.modules().get(0);
        ModuleDescription c = after.modules().get(1);
        assertThat(row(same, b, 0)).contains(old.lesson(11, "x").orElseThrow());
        assertThat(row(same, c, 0)).contains(old.lesson(10, "only").orElseThrow());
        assertThat(row(same, c, 1)).isEmpty();
        assertThat(same.carried()).containsExactly(new Carried(List.of(7L), 9, "only"));
    }

    @Test
    void the_same_package_says_more_than_the_place_in_the_folder_and_none_stands_for_two() {
        CourseDescription before = version(1, module(10, "package-0", 7, "x"), module(11, "package-1", 8, "x"));
        CourseDescription after = version(
                2, module(20, "package-0", 6, "x"), module(21, "package-1", 7, "x"), module(22, "package-2", 8, "x"));
        Enrolment old = new Enrolment(Sample.READER, before, Sample.NOON);
        SameLessons same = old.same(after);
        assertThat(row(same, after.modules().get(0), 0)).isEmpty();
        assertThat(row(same, after.modules().get(1), 0))
                .contains(old.lesson(10, "x").orElseThrow());
        assertThat(row(same, after.modules().get(2), 0))
                .contains(old.lesson(11, "x").orElseThrow());
    }

    private static Optional<EnrolledLesson> row(SameLessons same, ModuleDescription module, int lesson) {
        return same.of(module, module.lessons().get(lesson)).map(SameLessons.Known::row);
    }

    private static ModuleDescription module(long id, String identifier, long resource, String... lessons) {
        return Sample.packageModule(
                id,
                identifier,
                resource,
                true,
                List.of(lessons).stream().map(Sample::lesson).toList());
    }

    private static CourseDescription version(long id, ModuleDescription... modules) {
        return Sample.version(id, FinishRule.ALL_LESSONS, 0, modules);
    }
}
