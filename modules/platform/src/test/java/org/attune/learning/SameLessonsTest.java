package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
        assertThat(same.of(b, b.lessons().get(0))).contains(old.lesson(11, "x").orElseThrow());
        assertThat(same.of(c, c.lessons().get(0)))
                .contains(old.lesson(10, "only").orElseThrow());
        assertThat(same.of(c, c.lessons().get(1))).isEmpty();
        assertThat(same.carried()).containsExactly(new Carried(new Carried.Way(7, 9), Set.of("only")));
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
