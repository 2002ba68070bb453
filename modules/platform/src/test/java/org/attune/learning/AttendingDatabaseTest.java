package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleRule;
import org.attune.document.DocumentService;
import org.attune.event.Attended;
import org.attune.event.EventDescription;
import org.attune.event.EventService;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.Evidence;
import org.attune.event.RecordingTookPlace;
import org.attune.shared.AtOnce;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendingDatabaseTest {
    private static final Instant BEGINS = Instant.parse("2026-11-24T10:00:00Z");
    private static final String THEN = "timestamp with time zone '2026-11-24 10:30:00+00:00'";
    private static final ModuleRule RULE = ModuleRule.attending(Attendance.REPORTED, 50, 80);

    private final PeopleBench bench = new PeopleBench();
    private final FinishedCourses finished = new FinishedCourses();
    private Enrolments enrolments = new Enrolments();
    private Attending attending = new Attending();
    private ProgressListener listener = new ProgressListener();
    private PartService parts = new PartService();
    private ModuleRule rule = RULE;
    private EventState state = EventState.OPEN;

    @BeforeEach
    void edithAndACourseWithAnEvent() {
        Finishing finishing = new Finishing();
        finishing.finished = finished;
        Wiring wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(Clock.class, bench.clock)
                .with(Finishing.class, finishing)
                .with(CatalogueService.class, new CatalogueService() {
                    @Override
                    public Map<Long, ModuleRule> attending(long event) {
                        return event == 9 ? Map.of(40L, rule, 41L, rule) : Map.of();
                    }

                    @Override
                    public CourseDescription version(Reader reader, long version) {
                        return withTheEvent(100, 40, 0);
                    }

                    @Override
                    public ModuleDescription module(Reader reader, long course, long module) {
                        return withTheEvent(100, 40, 0).modules().get(0);
                    }
                })
                .with(DocumentService.class, new DocumentService())
                .with(Reflections.class, new Reflections() {
                    @Override
                    Optional<Reflection> find(Place place) {
                        return Optional.empty();
                    }

                    @Override
                    boolean write(Place place, String words, long seen, Instant now) {
                        return true;
                    }

                    @Override
                    boolean erase(Place place, long seen) {
                        return true;
                    }
                })
                .with(EventService.class, new EventService() {
                    @Override
                    public Optional<EventDescription> inHub(long hub, long event) {
                        return Optional.of(singing(state));
                    }
                });
        enrolments = wiring.get(Enrolments.class);
        attending = wiring.get(Attending.class);
        listener = wiring.get(ProgressListener.class);
        parts = wiring.get(PartService.class);
        List.of(
                        "insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)",
                        "insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                                + " made_at, version) values (1, 1, 'e', 'e', 'none', 'Edith', 'Example', " + THEN
                                + ", 1)",
                        "insert into live_event (id, hub, title, summary, audience, speakers, minutes, capacity,"
                                + " cut_off_minutes, offer_minutes, provider, join_link, state, cancelled_why, sequence,"
                                + " made_by, made_at, version) values (9, 1, 'Singing', '', '', '', 60, 5, 0, 60, 'LINK',"
                                + " 'https://meet.example/', 'OPEN', '', 0, 1, " + THEN + ", 1)",
                        "insert into event_session (id, live_event, starts_at, ends_at, uid, meeting) values (1, 9,"
                                + " timestamp with time zone '2026-11-24 10:00:00+00:00',"
                                + " timestamp with time zone '2026-11-24 11:00:00+00:00', 'u', 'm')",
                        "insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)",
                        version(100),
                        module(40, 100),
                        version(101),
                        module(41, 101))
                .forEach(this::run);
    }

    private static String version(long id) {
        return "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                + " licence, finish, published_at) values (" + id + ", 5, '" + id
                + "', 'c', '', '', 0, '', '', 'ALL_LESSONS', " + THEN + ")";
    }

    private static String module(long id, long version) {
        return "insert into course_module (id, course_version, position, identifier, kind, title, text, live_event,"
                + " attendance, attendance_share, watch_share, ask) values (" + id + ", " + version
                + ", 0, 'webinar', 'LIVE_EVENT', 'Singing', '', 9, 'REPORTED', 50, 80, 'NOTHING')";
    }

    private void run(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    private static EventDescription singing(EventState state) {
        return new EventDescription(
                9,
                "Singing",
                "",
                "",
                "",
                60,
                5,
                0,
                0,
                state,
                "",
                true,
                true,
                true,
                0,
                List.of(new EventSessionDescription(1, BEGINS, BEGINS.plusSeconds(3600), BEGINS, false)));
    }

    private CourseDescription withTheEvent(long version, long module, long recording) {
        return Sample.version(version, FinishRule.ALL_LESSONS, 0, Sample.liveEvent(module, 9, recording, rule));
    }

    private void enrol() {
        bench.run(() -> enrolments.add(Sample.READER, withTheEvent(100, 40, 0), bench.clock.instant()));
    }

    private Enrolment enrolment() {
        return bench.inTransaction(() -> {
            Enrolment there = enrolments.find(Sample.READER, 5).orElseThrow();
            there.lessons();
            return there;
        });
    }

    private Status status() {
        return enrolment().lessons().get(0).status();
    }

    private void attended(Evidence kind, int minutes) {
        bench.run(() -> attending.attended(new Attended(1, 9, kind, minutes, 60, bench.clock.instant())));
    }

    private void tookPlace() {
        bench.run(() -> attending.tookPlace(new RecordingTookPlace(9, 8, bench.clock.instant())));
    }

    private void watch(int percent) {
        bench.run(() -> listener.hear(Sample.watched(8, percent, 1, percent)));
    }

    @Test
    void who_attends_by_the_rule_has_done_the_lesson_and_the_course() {
        enrol();
        attended(Evidence.JOINED, 0);
        assertThat(status()).isEqualTo(Status.UNDER_WAY);
        attended(Evidence.REPORTED, 29);
        assertThat(status()).isEqualTo(Status.UNDER_WAY);
        attended(Evidence.REPORTED, 30);
        assertThat(status()).isEqualTo(Status.DONE);
        attended(Evidence.MARKED, 0);
        assertThat(finished.told).hasSize(1);
    }

    @Test
    void who_enrols_after_having_attended_gets_it_counted() {
        run("insert into attendance (id, event_session, account, kind, minutes, at) values (1, 1, 1, 'REPORTED', 45, "
                + THEN + ")");
        enrol();
        bench.run(() -> attending.catchUp(enrolments.find(Sample.READER, 5).orElseThrow()));
        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(finished.told).singleElement().satisfies(each -> assertThat(each.at())
                .isEqualTo(Instant.parse("2026-11-24T10:30:00Z")));
        bench.run(() -> attending.catchUp(enrolments.find(Sample.READER, 5).orElseThrow()));
        assertThat(finished.told).hasSize(1);
    }

    @Test
    void of_an_event_in_several_sessions_the_latest_evidence_says_when() {
        bench.goTo(Instant.parse("2026-12-01T12:00:00Z"));
        run("insert into event_session (id, live_event, starts_at, ends_at, uid, meeting) values (2, 9,"
                + " timestamp with time zone '2026-12-01 10:00:00+00:00',"
                + " timestamp with time zone '2026-12-01 11:00:00+00:00', 'u2', 'm2')");
        run("insert into attendance (id, event_session, account, kind, minutes, at) values (1, 1, 1, 'REPORTED', 20, "
                + THEN + ")");
        run("insert into attendance (id, event_session, account, kind, minutes, at) values (2, 2, 1, 'REPORTED', 40,"
                + " timestamp with time zone '2026-12-01 10:45:00+00:00')");
        enrol();
        bench.run(() -> attending.catchUp(enrolments.find(Sample.READER, 5).orElseThrow()));
        assertThat(finished.told).singleElement().satisfies(each -> assertThat(each.at())
                .isEqualTo(Instant.parse("2026-12-01T10:45:00Z")));
    }

    @Test
    void the_recording_takes_the_events_place_and_watching_it_is_enough() {
        enrol();
        attended(Evidence.JOINED, 0);
        watch(90);
        assertThat(status()).as("it is not there yet").isEqualTo(Status.UNDER_WAY);
        tookPlace();
        assertThat(enrolment().lessons().get(0).resource()).contains(8L);
        assertThat(status()).as("nothing that was reached is lost").isEqualTo(Status.UNDER_WAY);
        watch(79);
        assertThat(status()).isEqualTo(Status.UNDER_WAY);
        watch(80);
        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(finished.told).hasSize(1);
    }

    @Test
    void who_enrols_once_the_recording_is_there_watches_it() {
        bench.run(() -> enrolments.add(Sample.READER, withTheEvent(100, 40, 8), bench.clock.instant()));
        watch(100);
        assertThat(status()).isEqualTo(Status.DONE);
    }

    @Test
    void of_a_version_before_what_is_heard_late_counts_where_its_learner_is() {
        enrol();
        bench.run(() -> enrolments
                .hold(enrolments.find(Sample.READER, 5).orElseThrow())
                .moveTo(withTheEvent(101, 41, 0), false, bench.clock.instant()));
        tookPlace();
        assertThat(enrolment().all())
                .allSatisfy(each -> assertThat(each.resource()).contains(8L));
        watch(85);
        assertThat(status()).isEqualTo(Status.DONE);
    }

    @Test
    void who_does_it_again_attends_or_watches_anew() {
        enrol();
        attended(Evidence.MARKED, 0);
        tookPlace();
        bench.pass(Duration.ofDays(400));
        again();
        attended(Evidence.REPORTED, 60);
        assertThat(status()).as("the event was over before").isEqualTo(Status.NOT_STARTED);
        watch(80);
        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(finished.told).hasSize(2);
    }

    private void write() {
        bench.run(() -> parts.write(Sample.READER, 5, 40, 0, "He leant in when I stopped singing."));
    }

    @Test
    void what_is_emptied_brings_nothing_on() {
        rule = ModuleRule.attending(Attendance.REFLECTION, 0, 80);
        enrol();
        bench.goTo(BEGINS);
        bench.run(() -> parts.write(Sample.READER, 5, 40, 1, " "));
        assertThat(status()).isEqualTo(Status.NOT_STARTED);
        write();
        bench.run(() -> parts.write(Sample.READER, 5, 40, 1, " "));
        assertThat(status()).as("nothing that was reached is lost").isEqualTo(Status.DONE);
    }

    @Test
    void nobody_attends_what_was_called_off_by_writing_about_it() {
        rule = ModuleRule.attending(Attendance.REFLECTION, 0, 80);
        state = EventState.CANCELLED;
        enrol();
        bench.goTo(BEGINS);
        write();
        assertThat(status()).isEqualTo(Status.NOT_STARTED);
    }

    private void again() {
        bench.run(() -> enrolments
                .hold(enrolments.find(Sample.READER, 5).orElseThrow())
                .again(withTheEvent(100, 40, 8), Map.of(), bench.clock.instant()));
    }

    @Test
    void what_is_written_about_an_event_counts_once_it_has_begun_and_never_in_a_later_round() {
        rule = ModuleRule.attending(Attendance.REFLECTION, 0, 80);
        enrol();
        bench.goTo(BEGINS.minusSeconds(1));
        write();
        assertThat(status()).as("before it began").isEqualTo(Status.NOT_STARTED);
        bench.goTo(BEGINS);
        write();
        assertThat(status()).isEqualTo(Status.DONE);
        bench.pass(Duration.ofMinutes(30));
        again();
        write();
        assertThat(status()).as("it was not over when this round began").isEqualTo(Status.DONE);
        bench.pass(Duration.ofDays(400));
        again();
        write();
        assertThat(status()).as("it was over before").isEqualTo(Status.NOT_STARTED);
        tookPlace();
        watch(80);
        assertThat(status()).isEqualTo(Status.DONE);
    }

    @Test
    void what_raises_nothing_holds_nothing() {
        enrol();
        tookPlace();
        bench.goTo(Sample.NOON);
        watch(50);
        assertThat(changed(51)).isEmpty();
        assertThat(changed(79)).isEmpty();
        assertThat(changed(80)).hasSize(1);
        watch(80);
        assertThat(changed(100)).isEmpty();
    }

    private List<Long> changed(int percent) {
        Heard heard = Sample.watched(8, percent, 1, 30);
        return bench.inTransaction(() -> enrolments.changedBy(heard, heard.at().minus(ProgressListener.LAST_AT)));
    }

    @Test
    void evidence_and_watching_at_once_finish_the_course_once() {
        enrol();
        tookPlace();
        AtomicInteger turn = new AtomicInteger();
        AtOnce.all(8, () -> {
            if (turn.getAndIncrement() % 2 == 0) {
                attended(Evidence.MARKED, 0);
            } else {
                watch(95);
            }
            return "";
        });
        assertThat(status()).isEqualTo(Status.DONE);
        assertThat(finished.told).hasSize(1);
    }
}
