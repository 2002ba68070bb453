package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.learning.Sample.MODULE;
import static org.attune.learning.Sample.NOON;
import static org.attune.learning.Sample.READER;
import static org.attune.learning.Sample.heard;

import java.util.HashMap;
import java.util.Map;
import org.attune.catalogue.CourseDescription;
import org.attune.scorm.sequencing.Condition;
import org.attune.scorm.sequencing.PrerequisiteScript;
import org.junit.jupiter.api.Test;

class OrderTest {
    private final CourseDescription course = Sample.course(5, false);
    private final Enrolment enrolment = new Enrolment(READER, course, NOON);

    private FollowedCourse following(String... scripts) {
        Map<String, Condition> conditions = new HashMap<>();
        for (int i = 0; i < scripts.length; i++) {
            int lesson = i + 1;
            PrerequisiteScript.parse(scripts[i]).ifPresent(each -> conditions.put("lesson-" + lesson, each));
        }
        return new FollowedCourse(enrolment, course, Order.of(course, resource -> conditions));
    }

    private static String closed(FollowedCourse course, int lesson) {
        return course.lesson(MODULE, "lesson-" + lesson).orElseThrow().lesson().closed();
    }

    @Test
    void a_lesson_with_prerequisites_opens_after_the_lessons_they_name_and_says_which() {
        FollowedCourse followed = following("", "lesson-1", "lesson-1 & lesson-2");
        assertThat(closed(followed, 1)).isEmpty();
        assertThat(closed(followed, 2)).isEqualTo("Opens after “Lesson 1”.");
        assertThat(closed(followed, 3)).isEqualTo("Opens after “Lesson 1” and “Lesson 2”.");
        enrolment.hear(heard(1, Status.UNDER_WAY, 1));
        assertThat(closed(followed, 2)).isNotEmpty();
        enrolment.hear(heard(1, Status.DONE, 2));
        assertThat(closed(followed, 2)).isEmpty();
        assertThat(closed(followed, 3)).isEqualTo("Opens after “Lesson 2”.");
    }

    @Test
    void whoever_has_begun_a_lesson_is_never_kept_out_of_it() {
        FollowedCourse followed = following("", "lesson-1", "~lesson-2");
        enrolment.hear(heard(2, Status.UNDER_WAY, 1));
        assertThat(closed(followed, 2)).isEmpty();
        enrolment.hear(heard(3, Status.UNDER_WAY, 1));
        enrolment.hear(heard(2, Status.DONE, 2));
        assertThat(closed(followed, 3)).isEmpty();
    }

    @Test
    void what_comes_first_is_said_in_words_whatever_the_script() {
        assertThat(closed(following("", "", "lesson-1 | lesson-2"), 3))
                .isEqualTo("Opens after “Lesson 1” or “Lesson 2”.");
        assertThat(closed(following("2*{lesson-2,lesson-3,lesson-2}"), 1))
                .isEqualTo("Opens after 2 of “Lesson 2”, “Lesson 3” and “Lesson 2”.");
        enrolment.hear(heard(2, Status.DONE, 1));
        assertThat(closed(following("", "", "~lesson-2"), 3)).startsWith("Not open just now");
        assertThat(closed(following("lesson-2=\"incomplete\""), 1)).startsWith("Not open just now");
    }

    @Test
    void next_is_the_first_open_lesson_that_is_not_done() {
        assertThat(following("lesson-3", "lesson-3").next().orElseThrow().activity())
                .isEqualTo("lesson-3");
        assertThat(FollowedCourse.planBefore(course, following("lesson-2").order(), false)
                        .next()
                        .orElseThrow()
                        .activity())
                .isEqualTo("lesson-2");
        enrolment.hear(heard(2, Status.DONE, 1));
        assertThat(following("~lesson-2", "", "~lesson-2").next().orElseThrow().activity())
                .isEqualTo("lesson-1");
    }
}
