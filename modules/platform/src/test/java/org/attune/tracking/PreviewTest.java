package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.tracking.Bench.NONCE;
import static org.attune.tracking.Bench.RESOURCE;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final Reader ADA = new Reader(11, 1, Set.of(Role.COORDINATOR));

    private final Bench bench = new Bench();

    @BeforeEach
    void ada_is_there() {
        bench.inDatabase(connection ->
                Sql.run(connection, "insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)"));
        bench.inDatabase(connection -> Sql.run(
                connection,
                "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                        + " made_at, version) values (11, 1, 'ada', 'ada', 'none', 'Ada', 'Example', ?, 1)",
                bench.clock.instant()));
    }

    @Test
    void a_preview_begins_without_a_trace_in_mode_browse_and_for_no_credit() {
        PreviewLaunch launch = launch("lesson-1");
        String before = TestDatabase.everything(bench.database);
        JsonObject state = begin(launch.label(), open(launch)).body();
        assertThat(state.getString("mode")).isEqualTo("browse");
        assertThat(state.getString("credit")).isEqualTo("no-credit");
        assertThat(state.getString("entry")).isEqualTo("ab-initio");
        assertThat(state.getJsonObject("elements").getString("cmi.mode")).isEqualTo("browse");
        assertThat(state.getJsonObject("elements").getString("cmi.credit")).isEqualTo("no-credit");
        assertThat(TestDatabase.everything(bench.database)).isEqualTo(before);
        assertThat(bench.begun).isEmpty();
    }

    @Test
    void a_preview_of_1_2_says_browse_by_its_own_names() {
        bench.lesson("old", ScormVersion.SCORM_12, Map.of());
        PreviewLaunch launch = launch("old");
        JsonObject elements = begin(launch.label(), open(launch)).body().getJsonObject("elements");
        assertThat(elements.getString("cmi.core.lesson_mode")).isEqualTo("browse");
        assertThat(elements.getString("cmi.core.credit")).isEqualTo("no-credit");
    }

    @Test
    void what_is_sent_under_a_preview_is_refused_and_kept_nowhere() {
        PreviewLaunch launch = launch("lesson-1");
        String bearer = open(launch);
        String before = TestDatabase.everything(bench.database);
        byte[] event = ("{\"v\":1,\"epoch\":1,\"seq\":1,\"activity\":\"lesson-1\",\"attempt\":1,\"kind\":\"commit\","
                        + "\"set\":{\"cmi.completion_status\":\"completed\"}}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(bench.tracks.track(launch.label(), bearer, event)).isEqualTo(Rejection.BEARER_OVER);
        assertThat(TestDatabase.everything(bench.database)).isEqualTo(before);
        assertThat(bench.progressed).isEmpty();
    }

    @Test
    void a_previews_label_and_code_open_that_preview_alone_and_a_learners_code_no_preview() {
        Registration registration = bench.register(11);
        PreviewLaunch launch = launch("lesson-1");
        assertThat(launch.label()).isNotEqualTo(registration.label());
        assertThat(bench.launches.open(registration.label(), launch.code(), NONCE))
                .isEqualTo(Rejection.CODE_OVER);
        String learners = bench.launches.code(ADA, registration.id(), "lesson-1", false);
        assertThat(bench.launches.open(launch.label(), learners, NONCE)).isEqualTo(Rejection.NOT_ALLOWED);
        assertThat(bench.launches.begin(registration.label(), open(launch), BeginRequest.PLAIN))
                .isEqualTo(Rejection.BEARER_OVER);
        assertThat(bench.launches.begin(launch.label(), launch.code(), BeginRequest.PLAIN))
                .isEqualTo(Rejection.BEARER_OVER);
        assertThat(bench.launches.open(launch.label(), launch.code() + "x", NONCE))
                .isIn(Rejection.NOT_ALLOWED, Rejection.CODE_OVER);
    }

    @Test
    void a_code_is_good_for_a_minute_and_a_bearer_for_twelve_hours() {
        PreviewLaunch launch = launch("lesson-1");
        String bearer = open(launch);
        bench.clock.pass(Duration.ofSeconds(61));
        assertThat(bench.launches.open(launch.label(), launch.code(), NONCE)).isEqualTo(Rejection.CODE_OVER);
        assertThat(begin(launch.label(), bearer).epoch()).isEqualTo(1);
        bench.clock.pass(Duration.ofHours(12));
        assertThat(bench.launches.begin(launch.label(), bearer, BeginRequest.PLAIN))
                .isEqualTo(Rejection.BEARER_OVER);
    }

    @Test
    void a_previews_label_permits_to_read_the_packages_files_and_stays_the_same() {
        PreviewLaunch launch = launch("lesson-1");
        assertThat(bench.registrations.resourceOf(launch.label())).contains(RESOURCE);
        assertThat(bench.registrations.find(launch.label())).isEmpty();
        assertThat(launch("lesson-1").label()).isEqualTo(launch.label());
    }

    @Test
    void a_lesson_that_is_not_there_is_not_looked_at() {
        assertThatThrownBy(() -> launch("none")).isInstanceOf(NotFound.class);
    }

    private PreviewLaunch launch(String activity) {
        return bench.previews.launch(ADA, RESOURCE, activity);
    }

    private String open(PreviewLaunch launch) {
        OpenAnswer.Opened opened = (OpenAnswer.Opened) bench.launches.open(launch.label(), launch.code(), NONCE);
        assertThat(opened.preview()).isTrue();
        return opened.bearer();
    }

    private BeginAnswer.Begun begin(String label, String bearer) {
        return (BeginAnswer.Begun) bench.launches.begin(label, bearer, BeginRequest.PLAIN);
    }
}
