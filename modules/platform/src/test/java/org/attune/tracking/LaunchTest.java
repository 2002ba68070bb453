package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.tracking.Bench.NONCE;
import static org.attune.tracking.Bench.reader;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.NotFound;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private final Bench bench = new Bench();
    private final Registration registration = bench.register(1);

    @Test
    void a_registration_keeps_its_label_for_life() {
        assertThat(registration.label()).matches("[a-z2-7]{26}");
        assertThat(bench.register(1)).isEqualTo(registration);
        assertThat(bench.register(2).label()).isNotEqualTo(registration.label());
    }

    @Test
    void making_a_launch_code_writes_nothing() {
        String before = everything();
        code();
        bench.launches.drainCode(reader(1), registration.id());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nobody_gets_a_code_for_another_learners_registration() {
        assertThatThrownBy(() -> bench.launches.code(reader(2), registration.id(), "lesson-1", false))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.launches.drainCode(reader(2), registration.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void open_is_repeatable_with_the_same_nonce_even_when_the_code_is_over() {
        String code = code();
        OpenAnswer first = bench.launches.open(registration.label(), code, NONCE);
        bench.clock.pass(Duration.ofMinutes(5));
        assertThat(bench.launches.open(registration.label(), code, NONCE)).isEqualTo(first);
    }

    @Test
    void a_launch_long_over_is_forgotten_and_answered_as_before() {
        String code = code();
        Bench.Tab tab = bench.begin(registration, bench.open(registration, code), BeginRequest.PLAIN);
        bench.clock.pass(Duration.ofHours(13));
        bench.open(registration, code());
        assertThat(launches()).isEqualTo(2);
        OpenAnswer over = bench.launches.open(registration.label(), code, NONCE);
        bench.clock.pass(Duration.ofHours(13));
        bench.open(registration, code());
        assertThat(launches()).isEqualTo(2);
        assertThat(bench.launches.open(registration.label(), code, NONCE)).isEqualTo(over);
        assertThat(tab.set("cmi.location", "1")).isEqualTo(Rejection.BEARER_OVER);
    }

    private int launches() {
        return bench.inDatabase(
                connection -> Sql.one(connection, "select count(*) as n from launch", row -> row.getInt("n"))
                        .orElseThrow());
    }

    @Test
    void a_launch_code_is_single_use() {
        String code = code();
        bench.launches.open(registration.label(), code, NONCE);
        assertThat(bench.launches.open(registration.label(), code, NONCE + "x")).isEqualTo(Rejection.CONFLICT);
    }

    @Test
    void a_launch_code_is_over_after_60_seconds() {
        String code = code();
        bench.clock.pass(Duration.ofSeconds(61));
        assertThat(bench.launches.open(registration.label(), code, NONCE)).isEqualTo(Rejection.CODE_OVER);
    }

    @Test
    void a_forged_code_opens_nothing() {
        String code = code();
        String forged = (code.charAt(5) == 'A' ? "B" : "A") + code.substring(1);
        assertThat(bench.launches.open(registration.label(), forged, NONCE)).isEqualTo(Rejection.NOT_ALLOWED);
        assertThat(bench.launches.open(registration.label(), "", NONCE)).isEqualTo(Rejection.NOT_ALLOWED);
        assertThat(bench.launches.open(bench.register(2).label(), code, NONCE)).isEqualTo(Rejection.NOT_ALLOWED);
    }

    @Test
    void open_raises_nothing() {
        bench.open(registration, code());
        assertThat(bench.launch(registration).epoch).isEqualTo(1);
    }

    @Test
    void begin_repeated_with_the_same_bearer_gives_the_same_epoch_and_attempt() {
        String bearer = bench.open(registration, bench.launches.code(reader(1), registration.id(), "lesson-1", true));
        Bench.Tab first = bench.begin(registration, bearer, BeginRequest.PLAIN);
        Bench.Tab again = bench.begin(registration, bearer, BeginRequest.PLAIN);
        assertThat(again.epoch).isEqualTo(first.epoch);
        assertThat(again.attempt).isEqualTo(first.attempt);
    }

    @Test
    void a_begin_tells_that_the_activity_was_begun_and_nothing_before_does() {
        String bearer = bench.open(registration, code());
        assertThat(bench.begun).isEmpty();
        bench.begin(registration, bearer, BeginRequest.PLAIN);
        assertThat(bench.begun)
                .containsExactly(
                        new ActivityBegun(registration.id(), 1, Bench.RESOURCE, "lesson-1", 1, bench.clock.instant()));
    }

    @Test
    void a_bearer_opened_for_draining_cannot_begin_but_delivers_older_epochs() {
        Bench.Tab tab = bench.launch(registration);
        String bearer = bench.open(registration, bench.launches.drainCode(reader(1), registration.id()));
        assertThat(bench.launches.begin(registration.label(), bearer, BeginRequest.PLAIN))
                .isEqualTo(Rejection.NOT_ALLOWED);
        byte[] event = tab.event("commit", "'set':{'cmi.location':'3'}");
        assertThat(bench.tracks.track(registration.label(), bearer, event)).isInstanceOf(Acknowledgement.class);
    }

    @Test
    void bearers_live_12_hours() {
        Bench.Tab tab = bench.launch(registration);
        bench.clock.pass(Duration.ofHours(12).minusMillis(1));
        assertThat(tab.set("cmi.location", "1")).isInstanceOf(Acknowledgement.class);
        bench.clock.pass(Duration.ofMillis(1));
        assertThat(tab.set("cmi.location", "2")).isEqualTo(Rejection.BEARER_OVER);
    }

    @Test
    void a_password_reset_ends_bearers_and_unopened_codes() {
        Bench.Tab tab = bench.launch(registration);
        String code = code();
        bench.registrations.endBearers(1);
        assertThat(tab.set("cmi.location", "1")).isEqualTo(Rejection.BEARER_OVER);
        assertThat(bench.launches.open(registration.label(), code, NONCE)).isEqualTo(Rejection.CODE_OVER);
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(bench.launch(registration).set("cmi.location", "1")).isInstanceOf(Acknowledgement.class);
    }

    @Test
    void a_password_reset_ends_bearers_and_lets_new_ones_in_also_when_the_clock_was_set_back() {
        Bench.Tab before = bench.launch(registration);
        bench.clock.pass(Duration.ofMinutes(-10));
        bench.registrations.endBearers(1);
        assertThat(before.set("cmi.location", "1")).isEqualTo(Rejection.BEARER_OVER);
        Bench.Tab between = bench.launch(registration);
        assertThat(between.set("cmi.location", "2")).isInstanceOf(Acknowledgement.class);
        String code = code();
        bench.clock.pass(Duration.ofMinutes(-10));
        bench.registrations.endBearers(1);
        assertThat(between.set("cmi.location", "3")).isEqualTo(Rejection.BEARER_OVER);
        assertThat(before.set("cmi.location", "3")).isEqualTo(Rejection.BEARER_OVER);
        assertThat(bench.launches.open(registration.label(), code, NONCE + "2")).isEqualTo(Rejection.CODE_OVER);
        assertThat(bench.launch(registration).set("cmi.location", "4")).isInstanceOf(Acknowledgement.class);
    }

    @Test
    void the_database_has_neither_codes_nor_bearers() {
        String code = code();
        String bearer = bench.open(registration, code);
        assertThat(everything()).doesNotContain(bearer).doesNotContain(code);
    }

    @Test
    void the_first_session_enters_ab_initio_and_a_session_after_one_resumes() {
        Bench.Tab first = bench.launch(registration);
        assertThat(first.element("cmi.entry")).isEqualTo("ab-initio");
        first.set("cmi.suspend_data", "page 4");
        Bench.Tab second = bench.launch(registration);
        assertThat(second.element("cmi.entry")).isEqualTo("resume");
        assertThat(second.element("cmi.suspend_data")).isEqualTo("page 4");
    }

    @Test
    void a_relaunch_after_completion_is_the_same_attempt_in_mode_normal() {
        bench.launch(registration)
                .terminate("'set':{'cmi.completion_status':'completed','cmi.exit':'normal','cmi.session_time':'PT3M'}");
        Bench.Tab again = bench.launch(registration);
        assertThat(again.attempt).isEqualTo(1);
        assertThat(again.state.getString("mode")).isEqualTo("normal");
        assertThat(again.state.getString("entry")).isEqualTo("resume");
        assertThat(again.element("cmi.completion_status")).isEqualTo("completed");
        assertThat(again.element("cmi.total_time")).isEqualTo("PT3M");
        assertThat(again.element("cmi.session_time")).isNull();
    }

    @Test
    void start_again_is_an_explicit_new_attempt() {
        bench.launch(registration).set("cmi.suspend_data", "page 4");
        Bench.Tab again = bench.launch(registration, "lesson-1", true, BeginRequest.PLAIN);
        assertThat(again.attempt).isEqualTo(2);
        assertThat(again.element("cmi.suspend_data")).isNull();
        assertThat(bench.launch(registration).attempt).isEqualTo(2);
    }

    @Test
    void a_begin_gives_what_the_manifest_says_and_who_learns() {
        bench.lesson(
                "old", ScormVersion.SCORM_12, Map.of("cmi.launch_data", "x=1", "cmi.student_data.mastery_score", "80"));
        Bench.Tab tab = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        assertThat(tab.state.getString("version")).isEqualTo("1.2");
        assertThat(tab.state.getString("href")).isEqualTo("/package/old.html?x=y");
        assertThat(tab.element("cmi.launch_data")).isEqualTo("x=1");
        assertThat(tab.element("cmi.core.lesson_status")).isEqualTo("not attempted");
        assertThat(tab.element("cmi.core.total_time")).isEqualTo("0000:00:00.00");
        assertThat(tab.state.getJsonObject("learner").getString("name")).isEqualTo("Example, Edith");
    }

    @Test
    void records_are_renumbered_at_the_next_begin_and_keep_their_keys() {
        Bench.Tab one = bench.launch(registration);
        Bench.Tab two = bench.launch(registration);
        two.commit(note("2.0", "second"));
        one.commit(note("1.0", "first"));
        List<String> keys = bench
                .launch(registration)
                .state
                .getJsonObject("records")
                .getJsonArray("cmi.comments_from_learner")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("key"))
                .toList();
        assertThat(keys).containsExactly("1.0", "2.0");
    }

    @Test
    void a_branch_is_offered_at_the_next_launch_and_chosen_by_a_second_begin() {
        Bench.Tab tablet = bench.launch(registration);
        Bench.Tab phone = bench.launch(registration);
        phone.set("cmi.suspend_data", "phone");
        tablet.commit("'set':{'cmi.suspend_data':'tablet','cmi.location':'9'}");

        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.suspend_data")).isEqualTo("phone");
        String branch = next.state.getJsonArray("branches").getJsonObject(0).getString("id");
        Bench.Tab chosen = bench.begin(registration, next.bearer, new BeginRequest(branch, List.of(), 0, null));

        assertThat(chosen.epoch).isEqualTo(next.epoch + 1);
        assertThat(chosen.element("cmi.suspend_data")).isEqualTo("tablet");
        assertThat(chosen.element("cmi.location")).isEqualTo("9");
        assertThat(bench.begin(registration, next.bearer, new BeginRequest(branch, List.of(), 0, null)).epoch)
                .isEqualTo(chosen.epoch);
        assertThat(bench.launch(registration).state.getJsonArray("branches")).isEmpty();
    }

    @Test
    void what_arrives_late_into_a_gap_that_a_newer_begin_could_not_read_is_a_branch() {
        Bench.Tab tablet = bench.launch(registration);
        tablet.set("cmi.suspend_data", "read");
        byte[] late = tablet.event("commit", "'set':{'cmi.suspend_data':'late'}");
        tablet.set("cmi.location", "9");
        Bench.Tab phone = bench.launch(registration);
        assertThat(phone.element("cmi.suspend_data")).isEqualTo("read");
        phone.set("cmi.suspend_data", "phone");
        tablet.send(late);

        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.suspend_data")).isEqualTo("phone");
        assertThat(branches(next)).containsExactly("b1.2");
        bench.registrations.rebuild(registration.id());
        assertThat(branches(bench.launch(registration))).containsExactly("b1.2");
    }

    /** The browser joins events that it has not sent; another tab may have found the first of them and send it late. */
    @Test
    void an_event_that_was_joined_by_a_later_one_is_no_branch_when_it_comes_after_all() {
        Bench.Tab tablet = bench.launch(registration);
        tablet.set("cmi.suspend_data", "one");
        byte[] two = tablet.event("commit", "'set':{'cmi.suspend_data':'two','cmi.location':'2'}");
        tablet.commit("'set':{'cmi.suspend_data':'three','cmi.location':'2'}");
        Bench.Tab phone = bench.launch(registration);
        assertThat(phone.element("cmi.suspend_data")).isEqualTo("three");
        phone.set("cmi.suspend_data", "phone");
        phone.set("cmi.location", "9");
        tablet.send(two);

        Bench.Tab next = bench.launch(registration);
        assertThat(branches(next)).isEmpty();
        assertThat(next.element("cmi.suspend_data")).isEqualTo("phone");
    }

    @Test
    void what_says_the_same_as_the_state_is_not_offered_as_a_branch() {
        Bench.Tab older = bench.launch(registration);
        Bench.Tab newer = bench.launch(registration);
        newer.set("cmi.suspend_data", "page 2");
        older.set("cmi.suspend_data", "page 2");
        assertThat(branches(bench.launch(registration))).isEmpty();
        older.set("cmi.suspend_data", "page 3");
        assertThat(branches(bench.launch(registration))).hasSize(1);
    }

    @Test
    void a_branch_is_called_by_the_device_it_was_made_on() {
        Bench.Tab tablet = launchOn(Device.TABLET);
        Bench.Tab phone = launchOn(Device.PHONE);
        Bench.Tab unknown = launchOn(null);
        launchOn(Device.COMPUTER).set("cmi.suspend_data", "desk");
        for (Bench.Tab each : List.of(tablet, phone, unknown)) {
            each.set("cmi.suspend_data", "late");
        }
        assertThat(devices(launchOn(Device.TABLET)))
                .containsExactly("another tab or tablet", "your phone", "another tab or device");
        bench.registrations.rebuild(registration.id());
        assertThat(devices(launchOn(null))).containsExactly("your tablet", "your phone", "another tab or device");
    }

    @Test
    void a_device_is_a_phone_a_tablet_or_a_computer_and_no_other_word() {
        assertThat(Device.of("phone")).contains(Device.PHONE);
        assertThat(Device.of("computer")).contains(Device.COMPUTER);
        assertThat(Device.of("PHONE")).isEmpty();
        assertThat(Device.of("<b>fridge</b>")).isEmpty();
    }

    private Bench.Tab launchOn(Device device) {
        return bench.launch(registration, "lesson-1", false, new BeginRequest(null, List.of(), 0, device));
    }

    private static List<String> devices(Bench.Tab tab) {
        return tab.state.getJsonArray("branches").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("device"))
                .toList();
    }

    /** A database put back from a backup has forgotten the epochs since. */
    @Test
    void an_epoch_that_a_browser_knows_of_is_not_given_again() {
        assertThat(launchKnowing(8).epoch).isEqualTo(9);
        assertThat(launchKnowing(8).epoch).isEqualTo(10);
        assertThat(bench.launch(registration).set("cmi.location", "1")).isInstanceOf(Acknowledgement.class);
    }

    @Test
    void a_browser_that_claims_to_know_of_very_many_epochs_is_not_believed() {
        assertThat(launchKnowing(Starter.FURTHEST + 1).epoch).isEqualTo(1);
        assertThat(launchKnowing(Long.MAX_VALUE).epoch).isEqualTo(2);
        assertThat(launchKnowing(-1).epoch).isEqualTo(3);
        assertThat(launchKnowing(3 + Starter.FURTHEST).epoch).isEqualTo(4 + Starter.FURTHEST);
    }

    private Bench.Tab launchKnowing(long seen) {
        return bench.launch(registration, "lesson-1", false, new BeginRequest(null, List.of(), seen, null));
    }

    @Test
    void a_declined_branch_is_not_offered_again() {
        Bench.Tab tablet = bench.launch(registration);
        bench.launch(registration).set("cmi.suspend_data", "phone");
        tablet.set("cmi.suspend_data", "tablet");
        String branch = bench.launch(registration)
                .state
                .getJsonArray("branches")
                .getJsonObject(0)
                .getString("id");
        bench.launch(registration, "lesson-1", false, new BeginRequest(null, List.of(branch), 0, null));
        assertThat(bench.launch(registration).state.getJsonArray("branches")).isEmpty();
    }

    /** The wrapper learns of a branch only from a begin; it declines with the same bearer. */
    @Test
    void a_branch_declined_after_the_begin_that_told_of_it_is_not_offered_again() {
        Bench.Tab tablet = bench.launch(registration);
        bench.launch(registration).set("cmi.suspend_data", "phone");
        tablet.set("cmi.suspend_data", "tablet");
        Bench.Tab next = bench.launch(registration);
        BeginRequest decline = new BeginRequest(null, branches(next), 0, null);
        Bench.Tab decided = bench.begin(registration, next.bearer, decline);
        assertThat(decided.element("cmi.suspend_data")).isEqualTo("phone");
        assertThat(branches(decided)).isEmpty();
        assertThat(bench.begin(registration, next.bearer, decline).epoch).isEqualTo(decided.epoch);
        assertThat(bench.begin(registration, next.bearer, BeginRequest.PLAIN).epoch)
                .isEqualTo(decided.epoch);
        assertThat(branches(bench.launch(registration))).isEmpty();
        bench.registrations.rebuild(registration.id());
        assertThat(branches(bench.launch(registration))).isEmpty();
    }

    @Test
    void of_two_branches_one_is_chosen_and_the_other_declined() {
        Bench.Tab tablet = bench.launch(registration);
        Bench.Tab phone = bench.launch(registration);
        bench.launch(registration).set("cmi.suspend_data", "desk");
        tablet.set("cmi.suspend_data", "tablet");
        phone.set("cmi.suspend_data", "phone");
        Bench.Tab next = bench.launch(registration);
        List<String> offered = branches(next);
        assertThat(offered).hasSize(2);
        Bench.Tab chosen = bench.begin(
                registration, next.bearer, new BeginRequest(offered.get(1), List.of(offered.get(0)), 0, null));
        assertThat(chosen.element("cmi.suspend_data")).isEqualTo("phone");
        assertThat(branches(bench.launch(registration))).isEmpty();
    }

    @Test
    void begin_logs_the_epoch_and_seq_it_read() {
        Bench.Tab one = bench.launch(registration);
        one.set("cmi.suspend_data", "a");
        one.set("cmi.location", "b");
        long epoch = bench.launch(registration).epoch;
        String logged = bench.inDatabase(connection -> new String(
                new EventLog(
                                connection,
                                registration.id(),
                                bench.keys.of(connection, 1).orElseThrow())
                        .find(new Position(epoch, 0))
                        .orElseThrow()
                        .payload(),
                StandardCharsets.UTF_8));
        assertThat(logged).contains("[\"cmi.suspend_data\",1,2]").contains("[\"cmi.location\",1,2]");
    }

    @Test
    void a_session_that_ends_without_terminate_counts_as_suspended() {
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
        bench.launch(registration).commit("'set':{'cmi.suspend_data':'page 4','cmi.session_time':'PT1M'}");
        Bench.Tab next = bench.launch(registration);
        assertThat(next.element("cmi.entry")).isEqualTo("resume");
        assertThat(next.element("cmi.suspend_data")).isEqualTo("page 4");
        assertThat(next.element("cmi.completion_status")).isNull();
        assertThat(next.element("cmi.total_time")).isEqualTo("PT1M");
    }

    @Test
    void an_older_epochs_terminate_settles_nothing_that_a_newer_session_said() {
        bench.lesson("old", ScormVersion.SCORM_12, Map.of("cmi.student_data.mastery_score", "80"));
        Bench.Tab one = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        Bench.Tab two = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        two.commit("'set':{'cmi.core.lesson_status':'completed','cmi.core.score.raw':'10'}");
        one.terminate("'set':{'cmi.core.exit':''}");
        assertThat(bench.launch(registration, "old", false, BeginRequest.PLAIN).element("cmi.core.lesson_status"))
                .isEqualTo("completed");
        two.terminate("'set':{'cmi.core.exit':''}");
        assertThat(bench.launch(registration, "old", false, BeginRequest.PLAIN).element("cmi.core.lesson_status"))
                .isEqualTo("failed");
    }

    @Test
    void a_comment_of_1_2_is_appended_as_a_record_and_an_objective_without_a_name_is_kept() {
        bench.lesson("old", ScormVersion.SCORM_12, Map.of());
        Bench.Tab tab = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        Acknowledgement answer = (Acknowledgement) tab.commit("'objectives':[{'id':'#0','status':'passed'}],"
                + "'records':[{'collection':'cmi.comments','key':'1.0','fields':{'comment':'one '}},"
                + "{'collection':'cmi.comments','key':'1.1','fields':{'comment':'two'}}]");
        assertThat(answer.remarks()).isEmpty();
        Bench.Tab next = bench.launch(registration, "old", false, BeginRequest.PLAIN);
        assertThat(next.state.getJsonObject("records").getJsonArray("cmi.comments"))
                .hasSize(2);
        assertThat(next.state.getJsonArray("objectives").toString())
                .isEqualTo("[{\"id\":\"#0\",\"status\":\"passed\"}]");
    }

    private static List<String> branches(Bench.Tab tab) {
        return tab.state.getJsonArray("branches").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("id"))
                .toList();
    }

    private String code() {
        return bench.launches.code(reader(1), registration.id(), "lesson-1", false);
    }

    private String everything() {
        return TestDatabase.everything(bench.database);
    }

    private static String note(String key, String text) {
        return "'records':[{'collection':'cmi.comments_from_learner','key':'" + key + "','fields':{'comment':'" + text
                + "'}}]";
    }
}
