package org.attune.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Objective;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.manifest.TrackingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "completed,      ,    ,    completed",
        "unknown,        ,    1.0, unknown",
        "completed,      0.8, ,    unknown",
        "incomplete,     0.8, 0.8, completed",
        "completed,      0.8, 0.7999999, incomplete",
        "not attempted,  0,   0,   completed"
    })
    void completion_follows_from_threshold_and_progress_measure(
            String set, String threshold, String measure, String read) {
        assertThat(StatusRules.completion(set, threshold, measure)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "failed,  ,     1,    failed",
        "passed,  0.6,  ,     unknown",
        "failed,  0.6,  0.60, passed",
        "passed,  -0.5, -0.6, failed"
    })
    void success_follows_from_passing_score_and_scaled_score(String set, String bar, String score, String read) {
        assertThat(StatusRules.success(set, bar, score)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed", "completed", "failed", "incomplete", "not attempted"})
    void a_lesson_status_that_was_split_reads_back_as_it_was(String status) {
        LessonStatus.Split split = LessonStatus.split(status);
        assertThat(LessonStatus.join(split.completion(), split.success())).isEqualTo(status);
    }

    @Test
    void who_passed_has_completed_and_who_browsed_has_not() {
        assertThat(LessonStatus.split("passed")).isEqualTo(new LessonStatus.Split("completed", "passed"));
        assertThat(LessonStatus.split("browsed")).isEqualTo(new LessonStatus.Split("incomplete", "unknown"));
        assertThat(LessonStatus.split("failed").completion()).isEqualTo("incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "completed,     80, 80, credit,    normal, '',      passed",
        "completed,     80, 79, credit,    normal, '',      failed",
        "passed,        80, 79, credit,    normal, '',      failed",
        "incomplete,    80, 95, credit,    normal, '',      incomplete",
        "completed,     80, ,   credit,    normal, '',      completed",
        "completed,     ,   10, credit,    normal, '',      completed",
        "completed,     80, 10, no-credit, normal, '',      completed",
        "not attempted, ,   ,   credit,    normal, '',      completed",
        "not attempted, ,   ,   credit,    normal, suspend, not attempted",
        "not attempted, 80, 90, credit,    normal, '',      passed",
        "not attempted, ,   ,   no-credit, browse, '',      browsed",
        "completed,     ,   ,   no-credit, browse, '',      completed"
    })
    void the_mastery_score_decides_at_the_end_where_there_is_credit(
            String set, BigDecimal mastery, BigDecimal raw, String credit, String mode, String exit, String after) {
        assertThat(LessonStatus.atFinish(set, mastery, raw, credit, mode, exit)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "completed,     80, 79, failed",
        "passed,        80, 79, failed",
        "failed,        80, 80, passed",
        "completed,     80, ,   completed",
        "completed,     ,   10, completed",
        "incomplete,    80, 95, incomplete",
        "browsed,       80, 95, browsed",
        "not attempted, 80, 95, not attempted"
    })
    void the_mastery_score_judges_who_has_come_to_a_result(
            String set, BigDecimal mastery, BigDecimal raw, String judged) {
        assertThat(LessonStatus.judged(set, mastery, raw)).isEqualTo(judged);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0H0M0S, PT0S, PT0H0M0S",
        "PT0H0M0S, PT01M, PT1M",
        "PT1M, PT01H059M020S, PT2H20S",
        "PT2H20S, PT0H05M49S, PT2H6M9S",
        "PT0H0M0S, P0Y029DT0H, P29D",
        "PT59.99S, PT0.01S, PT1M",
        "PT0.5S, PT0.25S, PT0.75S",
        "P1D, PT1S, P1DT1S",
        "PT0S, P1M, P30DT10H30M"
    })
    void times_of_2004_are_added(String total, String session, String sum) {
        assertThat(SessionTime.sum(ScormVersion.SCORM_2004_4TH, total, session)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "0000:00:00.00, 00:01:30, 0000:01:30.00",
        "0000:59:59.99, 0000:00:00.01, 0001:00:00.00",
        "0001:00:00, 00:99:99.5, 0002:40:39.50",
        "9999:59:59.99, 9999:00:00, 9999:59:59.99"
    })
    void times_of_1_2_are_added_up_to_the_longest_there_is(String total, String session, String sum) {
        assertThat(SessionTime.sum(ScormVersion.SCORM_12, total, session)).isEqualTo(sum);
    }

    @Test
    void an_absurd_time_is_added_without_overflow() {
        String absurd = "P" + "9".repeat(500) + "Y";
        assertThat(DataModel.of(ScormVersion.SCORM_2004_4TH).check("cmi.session_time", absurd))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(SessionTime.sum(ScormVersion.SCORM_2004_4TH, absurd, absurd)).startsWith("P730");
    }

    @Test
    void an_attempt_begins_with_what_the_manifest_gives() {
        TrackingRules rules = new TrackingRules(
                new BigDecimal("80"),
                "PT1H",
                "exit,message",
                "a=1",
                null,
                true,
                new BigDecimal("0.8"),
                BigDecimal.ONE,
                true,
                false,
                false);
        List<Objective> objectives = List.of(
                new Objective("p", true, true, new BigDecimal("0.6")),
                new Objective("q", false, false, BigDecimal.ONE),
                new Objective("q", false, false, BigDecimal.ONE));
        Item item = new Item("i", "I", true, null, rules, objectives, List.of());
        assertThat(LaunchElements.of(item, ScormVersion.SCORM_2004_4TH))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cmi.launch_data", "a=1",
                        "cmi.max_time_allowed", "PT1H",
                        "cmi.time_limit_action", "exit,message",
                        "cmi.completion_threshold", "0.8",
                        "cmi.scaled_passing_score", "0.6",
                        "cmi.objectives.0.id", "p",
                        "cmi.objectives.1.id", "q"));
        // A time in 2004's notation is none in 1.2, and left out.
        assertThat(LaunchElements.of(item, ScormVersion.SCORM_12))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cmi.launch_data", "a=1",
                        "cmi.student_data.mastery_score", "80",
                        "cmi.student_data.time_limit_action", "exit,message"));
    }
}
