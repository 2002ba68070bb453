package org.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonVisitTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String PAGE = """
            <html lang="en-GB" data-scorm="2004" data-course="c"><main>
            <article class="lesson" data-lesson="one" data-title="One" data-minutes="8">
            <section class="screen moment" id="one--moment-1" data-screen="moment-1" data-key="aaaa" data-next="On"></section>
            <section class="screen choice" id="one--choice-1" data-screen="choice-1" data-key="bbbb" data-next="On">
            <form class="exercise choice" data-kind="choice" data-id="c-one" data-key="qqqq" data-best="b" novalidate></form>
            <form class="exercise order" data-kind="order" data-id="o-one" data-key="rrrr" data-best="abc" novalidate></form>
            </section>
            <section class="screen room" id="one--room-1" data-screen="room-1" data-key="cccc" data-next="On">
            <div class="exercise reflect" data-kind="reflect" data-id="r-one" data-key="nnnn"></div>
            <form class="exercise plan" data-kind="plan" data-id="p-one" data-key="pppp"></form></section>
            <section class="screen end" data-screen="end"></section>
            </article></main></html>
            """;

    @Test
    void the_screens_of_a_lesson_are_found_with_their_questions() {
        LessonScreens lesson = LessonScreens.of(PAGE);
        assertThat(lesson.screens())
                .extracting(LessonScreens.Screen::name)
                .containsExactly("moment-1", "choice-1", "room-1");
        assertThat(lesson.screens().get(1).exercises())
                .containsExactly(
                        new LessonScreens.Exercise("c-one", "choice", "qqqq", "b"),
                        new LessonScreens.Exercise("o-one", "order", "rrrr", "abc"));
        assertThat(lesson.screens().get(2).exercises()).isEmpty();
    }

    @Test
    void what_is_kept_for_a_demo_learner_is_what_the_lesson_shell_would_have_written() {
        JsonObject under = event(visit(3, false), 0);
        assertThat(under.getJsonObject("set").getString("cmi.location")).isEqualTo("room-1");
        assertThat(under.getJsonObject("set").getString("cmi.suspend_data"))
                .isEqualTo("1|aaaabbbbcccc|qqqqb rrrrabc||");
        assertThat(event(visit(2, false), 0).getJsonObject("set").getString("cmi.suspend_data"))
                .as("a question on the screen they are at is open")
                .isEqualTo("1|aaaabbbb|||");
        assertThat(event(visit(2, false), 0).getJsonObject("set").getString("cmi.progress_measure"))
                .isEqualTo("0.6667");
    }

    @Test
    void a_finished_lesson_is_at_its_end_and_complete() {
        JsonObject done = event(visit(3, true), 0);
        assertThat(done.getJsonObject("set").getString("cmi.location")).isEqualTo("end");
        assertThat(done.getJsonObject("set").getString("cmi.completion_status")).isEqualTo("completed");
        assertThat(done.getJsonObject("set").getString("cmi.progress_measure")).isEqualTo("1");
        assertThat(done.getJsonArray("records").getJsonObject(1).getString("key"))
                .isEqualTo("4.1");
        assertThat(done.getJsonArray("records")
                        .getJsonObject(1)
                        .getJsonObject("fields")
                        .getString("learner_response"))
                .isEqualTo("a[,]b[,]c");
        assertThat(event(visit(3, true), 1).getString("kind")).isEqualTo("terminate");
    }

    @Test
    void another_packages_lesson_is_only_begun_or_complete() {
        JsonObject begun = event(
                new LessonVisit(4, "one", 1, new LessonScreens(List.of()), 0, false, Duration.ofMinutes(3), NOON), 0);
        assertThat(begun.getJsonObject("set").keySet())
                .containsExactlyInAnyOrder("cmi.exit", "cmi.completion_status", "cmi.session_time");
        assertThat(begun.getJsonObject("set").getString("cmi.completion_status"))
                .isEqualTo("incomplete");
    }

    private static LessonVisit visit(int seen, boolean finished) {
        return new LessonVisit(4, "one", 1, LessonScreens.of(PAGE), seen, finished, Duration.ofMinutes(3), NOON);
    }

    private static JsonObject event(LessonVisit visit, int index) {
        return Json.createReader(new ByteArrayInputStream(visit.events().get(index)))
                .readObject();
    }
}
