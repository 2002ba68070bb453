package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.tracking.Bench.RESOURCE;
import static org.attune.tracking.Bench.reader;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.attune.shared.NotFound;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class TrackTest {
    private final Bench bench = new Bench();
    private final Registration registration = bench.register(1);

    @Test
    void a_replay_is_answered_as_before_and_changes_nothing() {
        Bench.Tab tab = bench.launch(registration);
        byte[] event = tab.event("commit", "'set':{'cmi.location':'1','cmi.score.scaled':'7','cmi.nonsense':'x'}");
        TrackAnswer first = tab.send(event);
        bench.launch(registration);
        String before = contents();
        assertThat(tab.send(event)).isEqualTo(first);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void the_same_key_with_other_bytes_is_a_conflict_and_kept_aside() {
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.location", "1");
        tab.seq--;
        assertThat(tab.set("cmi.location", "2")).isEqualTo(Rejection.CONFLICT);
        assertThat(quarantined()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(Quarantine.Reason.CONFLICT);
            assertThat(text(entry)).contains("\"cmi.location\":\"2\"");
        });
        assertThat(bench.launch(registration).element("cmi.location")).isEqualTo("1");
    }

    @Test
    void a_key_that_another_lesson_has_taken_is_a_conflict_too() {
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.location", "1");
        byte[] event = ("{\"v\":1,\"epoch\":1,\"seq\":1,\"activity\":\"lesson-2\",\"attempt\":1,\"kind\":\"commit\"}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(tab.send(event)).isEqualTo(Rejection.CONFLICT);
        assertThat(quarantined()).extracting(Quarantine.Entry::reason).containsExactly(Quarantine.Reason.CONFLICT);
    }

    @Test
    void what_cannot_be_projected_is_not_logged_either() {
        Bench.Tab tab = bench.launch(registration);
        byte[] event = tab.event("commit", "'set':{'cmi.location':'1'}");
        ddl("alter table activity_state drop column learning_ms");
        assertThatThrownBy(() -> tab.send(event)).isInstanceOf(TryAgain.class);
        ddl("alter table activity_state add column learning_ms bigint default 0");
        assertThat(bench.launch(registration).element("cmi.location")).isNull();
        tab.send(event);
        assertThat(bench.launch(registration).element("cmi.location")).isEqualTo("1");
    }

    @Test
    void rules_that_change_under_an_open_tab_refuse_elements_and_block_nothing() {
        bench.lesson("lesson-1", ScormVersion.SCORM_12, Map.of());
        Bench.Tab old = bench.launch(registration);
        bench.lesson("lesson-1", ScormVersion.SCORM_2004_4TH, Map.of());
        bench.launch(registration);
        Acknowledgement answer =
                (Acknowledgement) old.commit("'set':{'cmi.core.lesson_location':'4','cmi.suspend_data':'kept'}");
        assertThat(answer.remarks())
                .filteredOn(Remark::refuses)
                .extracting(Remark::element)
                .containsExactly("cmi.core.lesson_location");
        assertThat(quarantined()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(Quarantine.Reason.REFUSED);
            assertThat(text(entry)).contains("lesson_location");
        });
        assertThat(bench.launch(registration).element("cmi.suspend_data")).isEqualTo("kept");
    }

    @Test
    void one_bad_element_never_blocks_the_rest() {
        Bench.Tab tab = bench.launch(registration);
        TrackAnswer answer = tab.commit(
                "'set':{'cmi.location':'1','cmi.score.scaled':'7','cmi.mode':'review',"
                        + "'cmi.suspend_data':5},'objectives':[{'id':'o1','success_status':'maybe','completion_status':'completed'},7]");
        assertThat(((Acknowledgement) answer).remarks())
                .extracting(Remark::element)
                .containsExactlyInAnyOrder(
                        "cmi.score.scaled",
                        "cmi.mode",
                        "cmi.suspend_data",
                        "objectives[0].success_status",
                        "objectives[1]");
        assertThat(quarantined()).extracting(Quarantine.Entry::reason).containsExactly(Quarantine.Reason.REFUSED);
        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.location")).isEqualTo("1");
        assertThat(next.state.getJsonArray("objectives").toString())
                .isEqualTo("[{\"id\":\"o1\",\"completion_status\":\"completed\"}]");
    }

    @Test
    void more_than_ten_thousand_intervals_in_an_event_are_refused_and_block_nothing() {
        Bench.Tab tab = bench.launch(registration);
        bench.clock.pass(Duration.ofHours(1));
        tab.commit("'active':[" + intervals(10_000) + "],'set':{'cmi.location':'1'}");
        assertThat(columns()).singleElement().asString().contains(" 10000 ");
        Acknowledgement answer =
                (Acknowledgement) tab.commit("'active':[" + intervals(400_000) + ",[7]],'set':{'cmi.location':'2'}");
        assertThat(answer.remarks()).extracting(Remark::element).containsOnly("active");
        assertThat(columns()).singleElement().asString().contains(" 10000 ");
        assertThat(bench.launch(registration).element("cmi.location")).isEqualTo("2");
        bench.registrations.rebuild(registration.id());
        assertThat(columns()).singleElement().asString().contains(" 10000 ");
    }

    /** The many malformed parts of an event are named once each. */
    @Test
    void a_million_malformed_intervals_are_one_remark() {
        Acknowledgement answer = (Acknowledgement)
                bench.launch(registration).commit("'active':[" + "1,".repeat(1_000_000) + "1],'set':{}");
        assertThat(answer.remarks()).extracting(Remark::element).containsExactly("active");
    }

    private static String intervals(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> "[" + 2 * each + "," + (2 * each + 1) + "]")
                .collect(Collectors.joining(","));
    }

    @Test
    void longer_values_are_kept_with_a_warning_and_above_one_mebibyte_refused() {
        Bench.Tab tab = bench.launch(registration);
        String longer = "x".repeat(70_000);
        Acknowledgement kept = (Acknowledgement) tab.set("cmi.suspend_data", longer);
        assertThat(kept.remarks()).noneMatch(Remark::refuses).hasSize(1);
        assertThat(bench.launch(registration).element("cmi.suspend_data")).isEqualTo(longer);
        Acknowledgement refused = (Acknowledgement) tab.set("cmi.location", "x".repeat((1 << 20) + 1));
        assertThat(refused.remarks()).extracting(Remark::error).containsExactly(351);
        assertThat(tab.send(new byte[TrackService.MAX_BYTES + 1])).isEqualTo(Rejection.TOO_LARGE);
    }

    @Test
    void longer_texts_of_objectives_and_records_are_kept_too() {
        Bench.Tab tab = bench.launch(registration);
        String longer = "é".repeat(400_000);
        Acknowledgement answer = (Acknowledgement) tab.commit("'objectives':[{'id':'o1','description':'" + longer
                + "'}],'records':["
                + "{'collection':'cmi.comments_from_learner','key':'1.0','fields':{'comment':'" + longer + "'}},"
                + "{'collection':'cmi.interactions','key':'1.0','fields':{'id':'q','type':'long-fill-in','learner_response':'"
                + longer + "'}}]");
        assertThat(answer.remarks()).noneMatch(Remark::refuses).hasSize(3);
        JsonObject state = bench.launch(registration).state;
        assertThat(List.of(
                        "/objectives/0/description",
                        "/records/cmi.comments_from_learner/0/fields/comment",
                        "/records/cmi.interactions/0/fields/learner_response"))
                .extracting(each -> ((JsonString) state.getValue(each)).getString())
                .allMatch(longer::equals);
    }

    @Test
    void what_is_no_event_is_refused_and_kept_aside() {
        Bench.Tab tab = bench.launch(registration);
        assertThat(tab.send("no event".getBytes(StandardCharsets.UTF_8))).isEqualTo(Rejection.MALFORMED);
        assertThat(tab.send(new byte[] {'{', (byte) 0xff, '}'})).isEqualTo(Rejection.MALFORMED);
        assertThat(tab.send(("{\"v\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Rejection.MALFORMED);
        byte[] endless = ("{\"v\":1,\"epoch\":" + "1".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(tab.send(endless)).isEqualTo(Rejection.MALFORMED);
        assertThat(quarantined()).hasSize(4);
    }

    @Test
    void of_what_is_kept_aside_there_is_an_end_and_then_the_browser_alone_keeps_it() {
        Bench.Tab tab = bench.launch(registration);
        for (int i = 0; i < Quarantine.MOST + 5; i++) {
            assertThat(tab.send(("no event " + i).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Rejection.MALFORMED);
        }
        assertThat(quarantined()).hasSize(Quarantine.MOST);
        Acknowledgement stored = (Acknowledgement) tab.commit("'set':{'cmi.location':'1','cmi.nonsense':'x'}");
        assertThat(stored.remarks()).extracting(Remark::element).containsExactly("cmi.nonsense");
        assertThat(contents()).contains("cmi.nonsense");
        assertThat(bench.launch(registration).element("cmi.location")).isEqualTo("1");
    }

    @Test
    void what_is_kept_aside_is_bounded_in_bytes_too_for_each_registration() {
        Bench.Tab tab = bench.launch(registration);
        for (int i = 0; i < 6; i++) {
            byte[] large = new byte[TrackService.MAX_BYTES - 1_000];
            large[0] = (byte) i;
            assertThat(tab.send(large)).isEqualTo(Rejection.MALFORMED);
        }
        assertThat(quarantined()).hasSize(4);
        Registration other = bench.register(2);
        bench.launch(other).send(new byte[1]);
        assertThat(bench.<Integer>inDatabase(connection -> Sql.all(
                                connection,
                                "select hash from tracking_quarantine where registration = ?",
                                row -> row.getString("hash"),
                                other.id())
                        .size()))
                .isEqualTo(1);
    }

    @Test
    void what_is_kept_aside_is_told_in_a_line_a_minute_and_never_its_content() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Bench.KEPT_ASIDE.addHandler(handler);
        try {
            Bench.Tab tab = bench.launch(registration);
            tab.send("a private thought".getBytes(StandardCharsets.UTF_8));
            tab.set("cmi.nonsense", "private too");
            tab.send("a private thought".getBytes(StandardCharsets.UTF_8));
            bench.clock.pass(KeptAside.BETWEEN);
            tab.set("cmi.location", "1");
            tab.seq--;
            tab.set("cmi.location", "private too");
        } finally {
            Bench.KEPT_ASIDE.removeHandler(handler);
        }
        String id = Long.toString(registration.id());
        assertThat(lines)
                .containsExactly(
                        "WARNING kept aside: an event of registration " + id + ", MALFORMED",
                        "WARNING kept aside: an event of registration " + id
                                + ", CONFLICT, and 1 more since the last such line");
    }

    @Test
    void an_epoch_that_was_never_begun_is_refused() {
        Bench.Tab tab = bench.launch(registration);
        byte[] event = new String(tab.event("commit", "'set':{}"), StandardCharsets.UTF_8)
                .replace("\"epoch\":1", "\"epoch\":2")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(tab.send(event)).isEqualTo(Rejection.MALFORMED);
    }

    @Test
    void an_older_epoch_is_stored_and_acknowledged_as_superseded() {
        Bench.Tab old = bench.launch(registration);
        bench.launch(registration);
        Acknowledgement answer = (Acknowledgement) old.set("cmi.location", "5");
        assertThat(answer.superseded()).isTrue();
        assertThat(bench.launch(registration).element("cmi.location")).isEqualTo("5");
    }

    @Test
    void another_lesson_of_the_course_supersedes_nothing_and_starting_again_does() {
        bench.lesson("lesson-2", ScormVersion.SCORM_2004_4TH, Map.of());
        Bench.Tab first = bench.launch(registration);
        bench.launch(registration, "lesson-2", false, BeginRequest.PLAIN);
        assertThat(((Acknowledgement) first.set("cmi.location", "5")).superseded())
                .isFalse();
        bench.launch(registration, "lesson-1", true, BeginRequest.PLAIN);
        assertThat(((Acknowledgement) first.set("cmi.location", "6")).superseded())
                .isTrue();
    }

    @Test
    void the_same_learner_delivers_older_epochs_at_any_time_to_the_attempt_they_were_made_in() {
        Bench.Tab old = bench.launch(registration);
        byte[] kept = old.event("terminate", "'set':{'cmi.completion_status':'completed','cmi.session_time':'PT5M'}");
        bench.clock.pass(Duration.ofDays(400));
        Bench.Tab now = bench.launch(registration, "lesson-1", true, BeginRequest.PLAIN);
        assertThat(now.send(kept)).isInstanceOf(Acknowledgement.class);
        assertThat(bench.progressed).extracting(ActivityProgressed::attempt).containsExactly(1);
        assertThat(bench.launch(registration).element("cmi.completion_status")).isNull();
    }

    @Test
    void a_registration_accepts_its_journal_after_the_learner_moved_to_a_new_version() {
        Bench.Tab old = bench.launch(registration);
        Registration moved = bench.registrations.register(reader(1), RESOURCE + 1);
        assertThat(moved.label()).isNotEqualTo(registration.label());
        bench.launch(moved);
        assertThat(((Acknowledgement) old.set("cmi.location", "5")).superseded())
                .isFalse();
    }

    @Test
    void a_bearer_writes_its_own_registration_only() {
        Bench.Tab tab = bench.launch(registration);
        Registration other = bench.register(2);
        byte[] event = tab.event("commit", "'set':{}");
        assertThat(bench.tracks.track(other.label(), tab.bearer, event)).isEqualTo(Rejection.NOT_ALLOWED);
        assertThat(bench.tracks.track(registration.label(), "no bearer", event)).isEqualTo(Rejection.BEARER_OVER);
        assertThat(bench.tracks.refusal(other.label(), tab.bearer)).contains(Rejection.NOT_ALLOWED);
        assertThat(bench.tracks.refusal(registration.label(), "no bearer")).contains(Rejection.BEARER_OVER);
        assertThat(bench.tracks.refusal(registration.label(), tab.bearer)).isEmpty();
    }

    @Test
    void unpaired_surrogates_survive() {
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.suspend_data", "a\\ud800b\\udc00c\\ud83d\\ude00");
        bench.restart();
        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.suspend_data")).isEqualTo("a\ud800b\udc00c\ud83d\ude00");
        assertThat(Wire.write(next.state)).contains("a\\ud800b\\udc00c\ud83d\ude00");
    }

    @Test
    void every_event_tells_of_progress_and_a_late_one_of_an_older_epoch_too() {
        Bench.Tab old = bench.launch(registration);
        Bench.Tab now = bench.launch(registration);
        now.set("cmi.completion_status", "incomplete");
        old.set("cmi.completion_status", "completed");
        assertThat(bench.progressed)
                .extracting(ActivityProgressed::completion)
                .containsExactly(Completion.INCOMPLETE, Completion.COMPLETED);
        assertThat(columns()).singleElement().asString().contains(Completion.INCOMPLETE.name());
    }

    @Test
    void a_terminate_tells_of_no_completion_that_the_state_denies() {
        bench.activities.put(
                "lesson-1",
                new ActivityDescription(
                        "lesson-1",
                        "A lesson",
                        ScormVersion.SCORM_2004_4TH,
                        "a.html",
                        Map.of(),
                        Map.of(),
                        false,
                        false));
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.completion_status", "incomplete");
        tab.terminate("'set':{'cmi.exit':'normal'}");
        assertThat(bench.progressed).extracting(ActivityProgressed::completion).containsOnly(Completion.INCOMPLETE);
    }

    /** A lesson that is once done stays done: it must not be by a word that the mark takes back. */
    @Test
    void who_says_completed_and_misses_the_mark_has_not_completed_whatever_came_first() {
        bench.lesson("old", ScormVersion.SCORM_12, Map.of("cmi.student_data.mastery_score", "80"));
        Bench.Tab tab = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        tab.commit("'set':{'cmi.core.score.raw':'60'}");
        tab.commit("'set':{'cmi.core.lesson_status':'completed'}");
        tab.terminate("'set':{'cmi.core.exit':''}");
        assertThat(bench.progressed)
                .extracting(ActivityProgressed::completion)
                .doesNotContain(Completion.COMPLETED)
                .contains(Completion.INCOMPLETE);
        Bench.Tab again = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        again.commit("'set':{'cmi.core.score.raw':'80','cmi.core.lesson_status':'incomplete'}");
        again.terminate("'set':{'cmi.core.lesson_status':'completed'}");
        assertThat(bench.progressed)
                .last()
                .extracting(ActivityProgressed::completion, ActivityProgressed::success)
                .containsExactly(Completion.COMPLETED, Success.PASSED);
    }

    @Test
    void learning_time_is_placed_on_the_servers_clock() {
        Bench.Tab tab = bench.launch(registration);
        bench.clock.pass(Duration.ofMinutes(2));
        tab.commit("'since':120000,'active':[[0,30000],[60000,90000]],'set':{'cmi.success_status':'passed'}");
        assertThat(columns()).singleElement().asString().contains(Success.PASSED.name(), " 60000 ");
    }

    @Test
    void the_projection_is_rebuilt_from_the_log_to_the_same_content() {
        Random random = new Random(42);
        List<Bench.Tab> tabs = new ArrayList<>();
        List<Runnable> late = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            if (tabs.isEmpty() || random.nextInt(10) == 0) {
                tabs.add(bench.launch(registration, "lesson-1", random.nextInt(4) == 0, BeginRequest.PLAIN));
            }
            bench.clock.pass(Duration.ofSeconds(random.nextInt(60)));
            Bench.Tab tab = tabs.get(random.nextInt(tabs.size()));
            byte[] event = tab.event(
                    "commit",
                    "'since':" + random.nextInt(100_000) + ",'active':[[0," + random.nextInt(100_000)
                            + "]],'set':{'cmi.suspend_data':'" + i + "','cmi.score.scaled':'" + random.nextInt(3)
                            + "','cmi.session_time':'PT" + i
                            + "S'},'records':[{'collection':'cmi.comments_from_learner',"
                            + "'key':'" + tab.epoch + "." + random.nextInt(3) + "','fields':{'comment':'note " + i
                            + "'}}]");
            if (random.nextInt(4) == 0) {
                late.add(random.nextInt(late.size() + 1), () -> tab.send(event));
            } else {
                tab.send(event);
            }
            if (late.size() > 5) {
                late.remove(0).run();
            }
        }
        late.forEach(Runnable::run);
        Note note = bench.registrations.notes(reader(1), registration.id()).get(0);
        bench.registrations.eraseNote(reader(1), registration.id(), note);
        String before = state();
        bench.inDatabase(connection -> Sql.run(connection, "delete from activity_state"));
        bench.registrations.rebuild(registration.id());
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_state_that_was_kept_before_states_were_made_smaller_is_read_and_goes_on() {
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.suspend_data", "page 1;".repeat(100));
        int smaller = sealed().length;
        keepAsItWas();
        assertThat(sealed().length).isGreaterThan(2 * smaller);
        bench.restart();
        tab.set("cmi.location", "2");
        assertThat(sealed().length).isLessThan(2 * smaller);
        bench.restart();
        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.suspend_data")).isEqualTo("page 1;".repeat(100));
        assertThat(next.element("cmi.location")).isEqualTo("2");
    }

    private byte[] sealed() {
        return bench.inDatabase(connection -> Sql.one(
                        connection, "select document from activity_state", row -> row.getBytes("document"))
                .orElseThrow());
    }

    /** The state as JSON under the seal, as before migration 37. */
    private void keepAsItWas() {
        byte[] sealed = sealed();
        bench.inDatabase(connection -> {
            var key = bench.keys.of(connection, 1).orElseThrow();
            String place = "state " + registration.id() + "/1/lesson-1";
            byte[] json = Deflated.json(key.open(sealed, place));
            return Sql.run(connection, "update activity_state set document = ?", key.seal(json, place));
        });
    }

    @Test
    void a_deleted_note_is_blanked_in_log_and_projection_and_no_replay_brings_it_back() {
        Bench.Tab tab = bench.launch(registration);
        byte[] event = tab.event(
                "commit",
                "'records':[{'collection':'cmi.comments_from_learner','key':'1.0','fields':{'comment':'secret','timestamp':'secret'}}]");
        TrackAnswer first = tab.send(event);
        tab.seq--;
        tab.commit("'records':[{'collection':'cmi.comments_from_learner','key':'1.0','fields':{'comment':'secret'}}]");
        Note note = bench.registrations.notes(reader(1), registration.id()).get(0);
        bench.registrations.eraseNote(reader(1), registration.id(), note);

        assertThat(contents()).doesNotContain("secret");
        assertThat(((Acknowledgement) tab.send(event)).seq()).isEqualTo(((Acknowledgement) first).seq());
        tab.commit("'records':[{'collection':'cmi.comments_from_learner','key':'1.0','fields':{'comment':'secret'}}]");
        assertThat(contents()).doesNotContain("secret");
        assertThat(bench.launch(registration).state.getJsonObject("records")).isEmpty();
        bench.registrations.rebuild(registration.id());
        assertThat(contents()).doesNotContain("secret");
    }

    @Test
    void a_deleted_note_is_blanked_in_what_was_kept_aside() {
        Bench.Tab tab = bench.launch(registration);
        String fields = "'fields':{'comment':'my \\\"own\\\" words','location':5}}]";
        tab.commit("'records':[{'collection':'cmi.comments_from_learner','key':'1.0'," + fields);
        tab.seq--;
        tab.commit("'since':1,'records':[{'collection':'cmi.comments_from_learner','key':'1.0'," + fields);
        tab.send("broken { my \\\"own\\\" words".getBytes(StandardCharsets.UTF_8));
        assertThat(quarantined()).hasSize(3).allMatch(entry -> text(entry).contains("own"));
        Note note = bench.registrations.notes(reader(1), registration.id()).get(0);
        bench.registrations.eraseNote(reader(1), registration.id(), note);
        assertThat(quarantined()).hasSize(3).noneMatch(entry -> text(entry).contains("own"));
    }

    @Test
    void after_the_key_is_destroyed_nothing_can_be_rebuilt() {
        bench.launch(registration).set("cmi.suspend_data", "a private thought");
        bench.inDatabase(connection -> {
            bench.keys.destroy(connection, 1);
            return 0;
        });
        assertThatThrownBy(() -> bench.registrations.rebuild(registration.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.registrations.notes(reader(1), registration.id()))
                .isInstanceOf(NotFound.class);
        bench.register(1);
        assertThatThrownBy(() -> bench.registrations.rebuild(registration.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void the_hash_in_the_log_tells_nothing_without_the_key() throws NoSuchAlgorithmException {
        Bench.Tab tab = bench.launch(registration);
        byte[] event = tab.event("commit", "'set':{'cmi.location':'1'}");
        tab.send(event);
        String plain =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(event));
        assertThat(TestDatabase.everything(bench.database)).doesNotContain(plain);
    }

    @Test
    void what_is_tracked_is_sealed_with_the_learners_key_and_lost_with_it() {
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.suspend_data", "a private thought");
        String database = TestDatabase.everything(bench.database);
        String hex = HexFormat.of().formatHex("private".getBytes(StandardCharsets.UTF_8));
        assertThat(database).doesNotContain("private").doesNotContainIgnoringCase(hex);
        bench.inDatabase(connection -> {
            bench.keys.destroy(connection, 1);
            return 0;
        });
        assertThat(tab.set("cmi.location", "1")).isEqualTo(Rejection.BEARER_OVER);
        bench.register(1);
        assertThat(tab.set("cmi.location", "1")).isEqualTo(Rejection.BEARER_OVER);
    }

    @Test
    void another_server_on_the_same_database_sees_every_event() {
        Bench.Tab tab = bench.launch(registration);
        tab.set("cmi.location", "1");
        Projection first = bench.tracks.projection;
        bench.restart();
        tab.set("cmi.suspend_data", "on the second");
        bench.tracks.projection = first;
        tab.set("cmi.progress_measure", "0.5");
        bench.restart();
        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.location")).isEqualTo("1");
        assertThat(next.element("cmi.suspend_data")).isEqualTo("on the second");
        assertThat(next.element("cmi.progress_measure")).isEqualTo("0.5");
    }

    private void ddl(String sql) {
        bench.inDatabase(connection -> Sql.run(connection, sql));
    }

    private List<Quarantine.Entry> quarantined() {
        return bench.inDatabase(connection -> new Quarantine(
                        connection,
                        registration.id(),
                        bench.keys.of(connection, 1).orElseThrow())
                .all());
    }

    private static String text(Quarantine.Entry entry) {
        return new String(entry.payload(), StandardCharsets.UTF_8);
    }

    /** The projection, opened. */
    private String state() {
        return bench.inDatabase(connection -> {
            List<String> all = new ArrayList<>();
            var key = bench.keys.of(connection, 1).orElseThrow();
            for (Place place : Documents.places(connection, registration.id())) {
                all.add(place + " "
                        + Wire.write(new Documents()
                                .find(connection, key, place)
                                .orElseThrow()
                                .document()
                                .toJson()));
            }
            all.addAll(columns());
            return String.join("\n", all);
        });
    }

    /** What stands in the projection's plain columns. */
    private List<String> columns() {
        return bench.inDatabase(connection -> Sql.all(
                connection,
                "select * from activity_state where registration = ? order by activity, activity_attempt",
                row -> String.join(
                        " ",
                        row.getString("activity"),
                        row.getString("activity_attempt"),
                        row.getString("completion"),
                        row.getString("success"),
                        row.getString("score"),
                        row.getString("progress"),
                        row.getString("learning_ms"),
                        Sql.instant(row, "last_at").toString()),
                registration.id()));
    }

    /** Log, quarantine and projection, opened. */
    private String contents() {
        StringBuilder all = new StringBuilder(state());
        bench.inDatabase(connection -> {
            var key = bench.keys.of(connection, 1).orElseThrow();
            for (EventLog.Entry entry : new EventLog(connection, registration.id(), key).all()) {
                all.append(entry.position())
                        .append(new String(entry.payload(), StandardCharsets.UTF_8))
                        .append(entry.remarks());
            }
            return 0;
        });
        quarantined().forEach(entry -> all.append(text(entry)));
        return all.toString();
    }
}
