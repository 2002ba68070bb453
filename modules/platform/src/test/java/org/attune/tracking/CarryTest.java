package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.attune.scorm.manifest.ScormVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarryTest {
    private static final long NEW_RESOURCE = Bench.RESOURCE + 1;

    private final Bench bench = new Bench();
    private final CarryService carries = new CarryService();
    private final Registration old = bench.register(1);

    @BeforeEach
    void wire() {
        carries.database = bench.registrations.database;
        carries.bearers = bench.bearers;
        carries.keys = bench.keys;
        carries.resources = bench.launches.resources;
        carries.projection = bench.registrations.projection;
    }

    @Test
    void a_new_resource_begins_with_the_state_of_the_same_activity_and_resumes() {
        Bench.Tab tab = bench.launch(old);
        tab.commit("'set':{'cmi.suspend_data':'screen 4','cmi.location':'4','cmi.score.scaled':'0.5'}");
        carry();
        Bench.Tab now = bench.launch(moved());
        assertThat(now.element("cmi.suspend_data")).isEqualTo("screen 4");
        assertThat(now.element("cmi.location")).isEqualTo("4");
        assertThat(now.element("cmi.score.scaled")).isEqualTo("0.5");
        assertThat(now.state.getString("entry")).isEqualTo("resume");
    }

    /** Each has but one activity, and all of these are called the same. */
    @Test
    void where_somebody_was_in_one_recording_says_nothing_of_another() {
        bench.activities.put(
                ActivityDescription.RECORDING, ActivityDescription.ofRecording("A talk", Duration.ofMinutes(1)));
        bench.launch(old, ActivityDescription.RECORDING, false, BeginRequest.PLAIN)
                .set("cmi.location", "40");
        carries.carry(1, List.of(Bench.RESOURCE), NEW_RESOURCE, ActivityDescription.RECORDING);
        assertThat(bench.launch(moved(), ActivityDescription.RECORDING, false, BeginRequest.PLAIN)
                        .element("cmi.location"))
                .isNull();
    }

    @Test
    void what_arrives_in_the_old_registration_later_is_gone_on_from_as_long_as_nothing_was_done_in_the_new_one() {
        Bench.Tab tab = bench.launch(old);
        tab.set("cmi.suspend_data", "screen 4");
        carry();
        assertThat(tab.set("cmi.suspend_data", "screen 5")).isInstanceOf(Acknowledgement.class);
        Bench.Tab now = bench.launch(moved());
        assertThat(now.element("cmi.suspend_data")).isEqualTo("screen 5");
        assertThat(now.state.getJsonArray("branches")).isEmpty();
    }

    @Test
    void what_arrives_late_after_the_new_one_was_gone_on_with_is_offered_as_a_branch() {
        Bench.Tab tab = bench.launch(old);
        tab.set("cmi.suspend_data", "screen 4");
        carry();
        bench.launch(moved()).set("cmi.suspend_data", "screen 7");
        tab.set("cmi.suspend_data", "screen 5");
        Bench.Tab now = bench.launch(moved());
        assertThat(now.element("cmi.suspend_data")).isEqualTo("screen 7");
        assertThat(now.state.getJsonArray("branches")).hasSize(1);
        bench.registrations.rebuild(moved().id());
        bench.restart();
        Bench.Tab again = bench.launch(moved());
        assertThat(again.state.getJsonArray("branches")).hasSize(1);
        // Nothing new arrived: nothing more is brought, and nothing is offered twice.
        assertThat(bench.launch(moved()).state.getJsonArray("branches")).hasSize(1);
    }

    @Test
    void what_arrives_late_in_the_first_of_three_comes_along() {
        Bench.Tab tab = bench.launch(old);
        tab.set("cmi.suspend_data", "screen 4");
        carry();
        carries.carry(1, List.of(NEW_RESOURCE, Bench.RESOURCE), NEW_RESOURCE + 1, "lesson-1");
        tab.set("cmi.suspend_data", "screen 5");
        Registration last = bench.registrations.register(Bench.reader(1), NEW_RESOURCE + 1);
        assertThat(bench.launch(last).element("cmi.suspend_data")).isEqualTo("screen 5");
    }

    @Test
    void what_was_begun_and_said_nothing_yet_comes_along_when_it_says_something() {
        Bench.Tab tab = bench.launch(old);
        carry();
        tab.set("cmi.suspend_data", "screen 1");
        assertThat(bench.launch(moved()).element("cmi.suspend_data")).isEqualTo("screen 1");
    }

    @Test
    void what_was_never_opened_between_is_passed_over() {
        bench.launch(old).set("cmi.suspend_data", "screen 4");
        carries.carry(1, List.of(NEW_RESOURCE, Bench.RESOURCE), NEW_RESOURCE + 1, "lesson-1");
        Registration last = bench.registrations.register(Bench.reader(1), NEW_RESOURCE + 1);
        assertThat(bench.launch(last).element("cmi.suspend_data")).isEqualTo("screen 4");
    }

    @Test
    void what_the_end_of_a_session_said_and_the_time_come_along() {
        bench.lesson("lesson-1", ScormVersion.SCORM_12, Map.of("cmi.student_data.mastery_score", "50"));
        Bench.Tab tab = bench.launch(old);
        tab.terminate("'set':{'cmi.core.score.raw':'80','cmi.core.session_time':'0000:05:00'}");
        Bench.Tab before = bench.launch(old);
        carry();
        Bench.Tab now = bench.launch(moved());
        assertThat(before.element("cmi.core.lesson_status")).isEqualTo("passed");
        assertThat(now.element("cmi.core.lesson_status")).isEqualTo("passed");
        assertThat(now.element("cmi.core.total_time")).isEqualTo("0000:05:00.00");
    }

    @Test
    void objectives_and_a_score_come_along_whole() {
        Bench.Tab tab = bench.launch(old);
        tab.commit(
                "'set':{'cmi.score.raw':'5','cmi.score.max':'10'},'objectives':[{'id':'o1','success_status':'passed'}]");
        carry();
        tab.commit("'set':{'cmi.score.raw':'6','cmi.score.max':'10'},'objectives':[{'id':'o2'}]");
        Bench.Tab now = bench.launch(moved());
        assertThat(now.element("cmi.score.raw")).isEqualTo("6");
        assertThat(now.element("cmi.score.max")).isEqualTo("10");
        assertThat(now.state.getJsonArray("objectives").toString())
                .contains("\"o1\"")
                .contains("passed")
                .contains("\"o2\"");
    }

    @Test
    void what_was_carried_is_in_the_log_and_there_after_a_rebuild() {
        bench.launch(old).set("cmi.suspend_data", "screen 4");
        carry();
        bench.registrations.rebuild(moved().id());
        bench.restart();
        assertThat(bench.launch(moved()).element("cmi.suspend_data")).isEqualTo("screen 4");
    }

    @Test
    void an_activity_with_a_state_of_its_own_keeps_it() {
        bench.launch(old).set("cmi.suspend_data", "screen 4");
        bench.launch(moved()).set("cmi.suspend_data", "screen 9");
        carry();
        assertThat(bench.launch(moved()).element("cmi.suspend_data")).isEqualTo("screen 9");
    }

    @Test
    void a_state_in_the_words_of_another_version_of_scorm_is_not_carried() {
        bench.launch(old).set("cmi.suspend_data", "screen 4");
        bench.lesson("lesson-1", ScormVersion.SCORM_12, Map.of());
        carry();
        assertThat(bench.launch(moved()).element("cmi.suspend_data")).isNull();
    }

    @Test
    void what_staff_reopened_is_not_carried_and_begins_anew() {
        bench.launch(old).set("cmi.suspend_data", "screen 4");
        AttemptService attempts = new AttemptService();
        attempts.database = bench.registrations.database;
        attempts.reopen(1, Bench.RESOURCE, "lesson-1");
        carry();
        assertThat(bench.launch(moved()).element("cmi.suspend_data")).isNull();
    }

    private Registration moved() {
        return bench.registrations.register(Bench.reader(1), NEW_RESOURCE);
    }

    private void carry() {
        for (String activity : List.of("lesson-1", "lesson-9")) {
            carries.carry(1, List.of(Bench.RESOURCE), NEW_RESOURCE, activity);
        }
    }
}
