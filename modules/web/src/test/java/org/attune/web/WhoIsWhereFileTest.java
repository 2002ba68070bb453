package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.reporting.CourseWhere;
import org.junit.jupiter.api.Test;

class WhoIsWhereFileTest {

    @Test
    void lessons_are_named_by_their_titles_and_by_the_version_where_that_is_not_the_published_one() {
        CourseWhere course = new CourseWhere(
                5,
                "Tuning in",
                List.of(
                        new CourseWhere.Column("one/b", "Waiting", "2", true),
                        new CourseWhere.Column("one/a", "Looking", "1", false)),
                List.of());
        assertThat(WhoIsWhereFile.head(course))
                .containsSubsequence("Where", "Lesson: Waiting", "Lesson of version 1: Looking", "Lessons done");
    }

    @Test
    void the_file_is_named_after_the_course_in_letters_digits_and_hyphens() {
        assertThat(FileNames.of("who-is-where", "Café: “Tune in”!", "csv")).isEqualTo("who-is-where-cafe-tune-in.csv");
        assertThat(FileNames.of("who-is-where", "…", "csv")).isEqualTo("who-is-where.csv");
    }
}
