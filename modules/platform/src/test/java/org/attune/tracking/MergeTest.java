package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.tracking.Events.NOON;
import static org.attune.tracking.Events.begin;
import static org.attune.tracking.Events.commit;
import static org.attune.tracking.Events.event;
import static org.attune.tracking.Events.terminate;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String DATA = "cmi.suspend_data";

    /** The same every time, and as many that no run has tried before; what fails says its seed. */
    private static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 2_000), new Random().longs(2_000));
    }

    @Test
    void any_order_of_arrival_gives_the_same_state() {
        seeds().forEach(seed -> {
            Events.History history = Events.random(seed);
            assertThat(Wire.write(history.arriving(new Random(seed)).toJson()))
                    .as("seed %d", seed)
                    .isEqualTo(Wire.write(history.inOrder().toJson()));
        });
    }

    @Test
    void what_arrives_late_into_a_gap_gives_the_same_state_in_any_order_and_is_a_branch_if_it_lost() {
        seeds().forEach(seed -> {
            Events.Lived lived = Events.lived(seed);
            String written = Wire.write(lived.document().toJson());
            assertThat(Wire.write(lived.history().inOrder().toJson()))
                    .as("rebuilt, seed %d", seed)
                    .isEqualTo(written);
            assertThat(Wire.write(lived.history().arriving(new Random(seed)).toJson()))
                    .as("in another order, seed %d", seed)
                    .isEqualTo(written);
            Map<Long, Map<String, Branches.Lost>> offered = new TreeMap<>();
            lived.document().branches().offered().forEach((epoch, branch) -> offered.put(epoch, branch.values()));
            assertThat(offered).as("seed %d", seed).isEqualTo(lived.lost());
        });
    }

    /** Documents of the first version kept the highest seq alone. */
    @Test
    void a_document_that_knows_only_the_highest_seq_is_read_as_one_without_gaps() {
        Session session = Session.of(
                Wire.read(("{\"begun\":\"2026-11-24T12:00:00Z\",\"last\":4,\"lastAt\":\"2026-11-24T12:01:00Z\","
                                        + "\"terminated\":false}")
                                .getBytes(StandardCharsets.UTF_8))
                        .orElseThrow());
        assertThat(session.arrivedUpTo()).isEqualTo(4);
        assertThat(session.with(commit(1, 6, Map.of()), NOON).arrivedUpTo()).isEqualTo(4);
        assertThat(session.with(commit(1, 5, Map.of()), NOON).arrivedUpTo()).isEqualTo(5);
    }

    /** Not only the same: what somebody gets who reads the log from its beginning and knows the rule. */
    @Test
    void the_state_is_what_the_highest_epoch_and_seq_said() {
        seeds().forEach(seed -> {
            Events.History history = Events.random(seed);
            Map<String, String> elements = new TreeMap<>();
            Map<String, Map<String, String>> objectives = new TreeMap<>();
            Map<String, Map<String, String>> notes = new TreeMap<>();
            for (Beginning begin : history.begins()) {
                elements.putAll(begin.set());
                for (TrackedEvent event : history.byPosition()) {
                    if (event.epoch() == begin.epoch()) {
                        say(elements, event.set());
                        event.objectives()
                                .forEach(each -> say(
                                        objectives.computeIfAbsent(each.id(), any -> new TreeMap<>()), each.fields()));
                        event.records().stream()
                                .filter(each -> each.collection().equals(Events.NOTES))
                                .filter(each ->
                                        !history.deletes() || !each.key().equals(Events.DELETED))
                                .forEach(each -> notes.put(each.key().toString(), new TreeMap<>(each.fields())));
                    }
                }
            }
            List.of("cmi.session_time", "cmi.exit").forEach(elements::remove);
            ActivityDocument document = history.arriving(new Random(seed));
            assertThat(document.elements().values()).as("seed %d", seed).isEqualTo(elements);
            Map<String, Map<String, String>> merged = new TreeMap<>();
            document.objectives()
                    .inOrder()
                    .forEach(each -> merged.put(each.id(), each.elements().values()));
            assertThat(merged).as("seed %d", seed).isEqualTo(objectives);
            Map<String, Map<String, String>> kept = new TreeMap<>();
            document.records().of(Events.NOTES).forEach((key, record) -> kept.put(key.toString(), record.fields()));
            assertThat(kept).as("seed %d", seed).isEqualTo(notes);
        });
    }

    /** Sets each element; a score's parts replace those that were there. */
    private static void say(Map<String, String> elements, Map<String, String> set) {
        set.keySet().stream()
                .filter(name -> name.contains("score."))
                .map(name -> name.substring(0, name.indexOf("score.") + 6))
                .distinct()
                .toList()
                .forEach(group -> elements.keySet().removeIf(name -> name.startsWith(group)));
        elements.putAll(set);
    }

    @Test
    void a_document_is_read_as_it_was_written() {
        seeds().limit(500).forEach(seed -> {
            String written = Wire.write(Events.random(seed).inOrder().toJson());
            ActivityDocument read = ActivityDocument.of(
                    Wire.read(written.getBytes(StandardCharsets.UTF_8)).orElseThrow());
            assertThat(Wire.write(read.toJson())).as("seed %d", seed).isEqualTo(written);
        });
    }

    @Test
    void every_element_follows_the_highest_epoch_and_seq_that_set_it() {
        ActivityDocument document = two().with(commit(2, 1, Map.of("cmi.completion_status", "incomplete")), NOON)
                .with(commit(1, 9, Map.of("cmi.completion_status", "completed", "cmi.location", "7")), NOON);
        assertThat(document.elements().values())
                .containsEntry("cmi.completion_status", "incomplete")
                .containsEntry("cmi.location", "7");
    }

    @Test
    void a_scores_four_parts_move_together() {
        ActivityDocument document = two().with(commit(2, 1, Map.of("cmi.score.raw", "7")), NOON)
                .with(commit(1, 9, Map.of("cmi.score.raw", "3", "cmi.score.max", "5")), NOON);
        assertThat(document.elements().values()).isEqualTo(Map.of("cmi.score.raw", "7"));
    }

    @Test
    void objectives_merge_by_id() {
        ActivityDocument document = two().with(
                        objectives(2, new TrackedEvent.ObjectiveChange(0, "b", Map.of("success_status", "passed"))),
                        NOON)
                .with(
                        objectives(
                                1,
                                new TrackedEvent.ObjectiveChange(0, "a", Map.of()),
                                new TrackedEvent.ObjectiveChange(
                                        1, "b", Map.of("success_status", "failed", "description", "d"))),
                        NOON);
        assertThat(document.objectives().inOrder())
                .extracting(Objectives.Objective::id)
                .containsExactly("a", "b");
        assertThat(document.objectives().elements("b").values())
                .isEqualTo(Map.of("success_status", "passed", "description", "d"));
    }

    @Test
    void records_merge_whole_and_those_of_two_epochs_are_both_kept() {
        ActivityDocument document = two().with(note(2, 1, "2.0", Map.of("comment", "from the tablet")), NOON)
                .with(note(1, 1, "1.0", Map.of("comment", "first", "location", "p1")), NOON)
                .with(note(1, 2, "1.0", Map.of("comment", "second")), NOON);
        assertThat(document.records().of("cmi.comments_from_learner").values())
                .extracting(Records.Kept::fields)
                .containsExactly(
                        new TreeMap<>(Map.of("comment", "second")),
                        new TreeMap<>(Map.of("comment", "from the tablet")));
    }

    @Test
    void a_deleted_note_never_comes_back() {
        TrackedEvent note = note(1, 1, "1.0", Map.of("comment", "private"));
        ActivityDocument document = two().with(note, NOON).erase("cmi.comments_from_learner", RecordKey.of("1.0"));
        assertThat(Wire.write(document.with(note, NOON).toJson())).doesNotContain("private");
    }

    @Test
    void what_an_older_epoch_wrote_beyond_the_point_read_and_lost_is_a_branch() {
        ActivityDocument document = first().with(commit(1, 1, Map.of(DATA, "one")), NOON)
                .with(begin(2, new Position(1, 1)), NOON)
                .with(commit(2, 1, Map.of(DATA, "two")), NOON)
                .with(commit(1, 2, Map.of(DATA, "tablet")), NOON);
        assertThat(document.elements().value(DATA)).isEqualTo("two");
        assertThat(document.branches()
                        .offered("b1.2")
                        .orElseThrow()
                        .values()
                        .get(DATA)
                        .value())
                .isEqualTo("tablet");
    }

    @Test
    void what_the_newer_begin_had_read_is_no_branch() {
        ActivityDocument document = first().with(commit(1, 1, Map.of(DATA, "one")), NOON)
                .with(begin(2, new Position(1, 1)), NOON)
                .with(commit(2, 1, Map.of(DATA, "two")), NOON);
        assertThat(document.branches().offered()).isEmpty();
    }

    @Test
    void what_an_older_epoch_wrote_and_did_not_lose_is_no_branch() {
        ActivityDocument document = two().with(commit(1, 1, Map.of(DATA, "late")), NOON);
        assertThat(document.elements().value(DATA)).isEqualTo("late");
        assertThat(document.branches().offered()).isEmpty();
    }

    @Test
    void what_a_third_begin_read_from_the_first_epoch_is_no_branch_when_it_is_overwritten() {
        ActivityDocument document = two().with(commit(1, 1, Map.of(DATA, "late")), NOON);
        Beginning third = new Beginning(3, document.read(), Map.of(), Events.RULES, null);
        document = document.with(third, NOON).with(commit(3, 1, Map.of(DATA, "three")), NOON);
        assertThat(document.branches().offered()).isEmpty();
    }

    @Test
    void a_branch_that_was_decided_is_not_offered_again_unless_it_grows() {
        ActivityDocument document = two().with(commit(2, 1, Map.of(DATA, "two")), NOON)
                .with(commit(1, 2, Map.of(DATA, "tablet")), NOON)
                .with(begin(3, new Position(1, 2)), NOON);
        assertThat(document.branches().offered()).isEmpty();
        assertThat(document.with(commit(1, 3, Map.of(DATA, "more")), NOON)
                        .branches()
                        .offered("b1.3"))
                .isPresent();
    }

    @Test
    void an_older_epochs_terminate_never_ends_a_newer_session() {
        ActivityDocument document = two().with(commit(2, 1, Map.of("cmi.location", "2")), NOON)
                .with(terminate(1, 9, Map.of("cmi.exit", "normal")), NOON);
        assertThat(document.sessions().get(2L).terminated()).isFalse();
    }

    @Test
    void total_time_is_the_sum_over_sessions_of_each_sessions_last_session_time() {
        ActivityDocument document = two().with(commit(1, 2, Map.of("cmi.session_time", "PT1M")), NOON)
                .with(commit(1, 1, Map.of("cmi.session_time", "PT10M")), NOON)
                .with(commit(2, 1, Map.of("cmi.session_time", "PT2M")), NOON);
        assertThat(document.totalTime()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void two_tabs_count_learning_time_once() {
        ActivityDocument document = two().with(active(1, 1, 0, 60_000), NOON.plusSeconds(600))
                .with(active(2, 1, 30_000, 90_000), NOON.plusSeconds(600));
        assertThat(document.active().total()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void active_time_is_capped_by_begin_and_arrival() {
        ActivityDocument document = first().with(active(1, 1, 0, 86_400_000), NOON.plusSeconds(10));
        assertThat(document.active().total()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_sco_may_go_from_completed_back_to_incomplete() {
        ActivityDocument document = first().with(commit(1, 1, Map.of("cmi.completion_status", "completed")), NOON)
                .with(commit(1, 2, Map.of("cmi.completion_status", "incomplete")), NOON);
        assertThat(Standing.of(document).completion()).isEqualTo(Completion.INCOMPLETE);
    }

    @Test
    void status_is_derived_from_measures_as_the_standard_says() {
        Rules rules = new Rules(
                ScormVersion.SCORM_2004_4TH,
                Map.of("cmi.completion_threshold", "0.8", "cmi.scaled_passing_score", "0.5"),
                true,
                true,
                null);
        ActivityDocument document = ActivityDocument.first(new Beginning(1, List.of(), Map.of(), rules, null), NOON)
                .with(commit(1, 1, Map.of("cmi.progress_measure", "0.9", "cmi.score.scaled", "0.4")), NOON);
        assertThat(Standing.of(document).completion()).isEqualTo(Completion.COMPLETED);
        assertThat(Standing.of(document).success()).isEqualTo(Success.FAILED);
    }

    @Test
    void the_lesson_status_of_1_2_is_split_into_completion_and_success() {
        Rules rules = new Rules(ScormVersion.SCORM_12, Map.of(), true, true, null);
        ActivityDocument document = ActivityDocument.first(new Beginning(1, List.of(), Map.of(), rules, null), NOON)
                .with(commit(1, 1, Map.of("cmi.core.lesson_status", "passed", "cmi.core.score.raw", "80")), NOON);
        assertThat(Standing.of(document).completion()).isEqualTo(Completion.COMPLETED);
        assertThat(Standing.of(document).success()).isEqualTo(Success.PASSED);
        assertThat(Standing.of(document).score()).isEqualByComparingTo("0.8");
    }

    /** Quadratic merging would take minutes for this. */
    @Test
    void a_hundred_thousand_disjoint_intervals_are_merged_at_once() {
        List<TrackedEvent.Active> many = LongStream.range(0, 100_000)
                .mapToObj(each -> new TrackedEvent.Active(2 * each, 2 * each + 1))
                .toList();
        TrackedEvent event = event(1, 1, false, many, Map.of(), List.of(), List.of());
        ActivityDocument document =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> first().with(event, NOON.plusSeconds(3_600)));
        assertThat(document.active().total()).isEqualTo(Duration.ofSeconds(100));
    }

    private static ActivityDocument first() {
        return ActivityDocument.first(begin(1), NOON);
    }

    private static ActivityDocument two() {
        return first().with(begin(2, new Position(1, 0)), NOON);
    }

    private static TrackedEvent active(long epoch, long seq, long from, long to) {
        return event(epoch, seq, false, List.of(new TrackedEvent.Active(from, to)), Map.of(), List.of(), List.of());
    }

    private static TrackedEvent objectives(long epoch, TrackedEvent.ObjectiveChange... changes) {
        return event(epoch, 1, false, List.of(), Map.of(), List.of(changes), List.of());
    }

    private static TrackedEvent note(long epoch, long seq, String key, Map<String, String> fields) {
        TrackedEvent.RecordChange change =
                new TrackedEvent.RecordChange(0, "cmi.comments_from_learner", RecordKey.of(key), fields);
        return event(epoch, seq, false, List.of(), Map.of(), List.of(), List.of(change));
    }
}
