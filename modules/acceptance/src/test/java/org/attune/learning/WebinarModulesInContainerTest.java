package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.CourseWords;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.HubRows;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.attune.catalogue.PartWords;
import org.attune.catalogue.PublishService;
import org.attune.event.AttendanceService;
import org.attune.event.EventDeskService;
import org.attune.event.EventService;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.event.RecordingTookPlace;
import org.attune.event.SessionRows;
import org.attune.event.SessionTime;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.tracking.ActivityProgressed;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class WebinarModulesInContainerTest {
    private static final int MINUTES = 60;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Inject
    DraftService drafts;

    @Inject
    PublishService publishing;

    @Inject
    EventDeskService eventDesk;

    @Inject
    EventService events;

    @Inject
    AttendanceService attendance;

    @Inject
    LearningService learning;

    @Inject
    WebinarService webinars;

    @Inject
    Event<RecordingTookPlace> tookPlace;

    @Inject
    Event<ActivityProgressed> progressed;

    private Reader coordinator;
    private Reader educator;
    private long event;
    private long course;
    private long module;

    @BeforeEach
    void aCourseWithAnEvent() throws SQLException {
        coordinator = HubRows.inNewHub(database, Role.COORDINATOR);
        educator = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        Instant begins = Instant.now().plus(Duration.ofDays(3));
        event = eventDesk.make(
                coordinator,
                new EventWords(
                        "Singing",
                        "Singing with babies.",
                        "",
                        "",
                        MINUTES,
                        20,
                        60,
                        60,
                        MeetingProvider.LINK,
                        "https://meet.example/room",
                        List.of(new SessionTime(begins, begins.plus(Duration.ofHours(1))))));
        ModuleRule rule = new ModuleRule(Attendance.JOINED, 0, 80, EndAsk.QUESTION, "What calms?\nA song\nNothing");
        course = drafts.begin(
                coordinator,
                "Webinars",
                new PartWords(ModuleKind.LIVE_EVENT, "Singing together", "", 0, event, "", rule));
        drafts.reword(coordinator, course, seen(), new CourseWords("Webinars", "One.", "", 0, List.of("One"), "", ""));
        assertThatThrownBy(() -> publishing.publish(coordinator, course, seen(), 0))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("draft.event-draft");
        eventDesk.open(coordinator, event, eventDesk.event(coordinator, event).version());
        publishing.publish(coordinator, course, seen(), 0);
        learning.enrol(educator, course);
        module = learning.plan(educator, course).lessons().get(0).module();
    }

    private long seen() {
        return drafts.find(coordinator, course).orElseThrow().version();
    }

    @Test
    void who_goes_in_has_done_the_module_and_the_course_and_its_minutes_are_on_record() throws SQLException {
        events.book(educator, event);
        assertThat(webinars.webinar(educator, course, module)
                        .event()
                        .orElseThrow()
                        .booking())
                .isPresent();
        join(educator);
        WebinarPlan plan = webinars.webinar(educator, course, module);
        assertThat(plan.part().plan().lesson().status()).isEqualTo(Status.DONE);
        assertThat(plan.evidence()).hasSize(1);
        assertThat(learning.plan(educator, course).status()).isEqualTo(Status.DONE);
        assertThat(learning.learnt(educator)).singleElement().satisfies(each -> assertThat(each.time())
                .isEqualTo(Duration.ofMinutes(MINUTES)));
    }

    @Test
    void who_enrols_after_they_went_in_has_done_it() throws SQLException {
        Reader late = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        events.book(late, event);
        join(late);
        learning.enrol(late, course);
        assertThat(learning.plan(late, course).status()).isEqualTo(Status.DONE);
    }

    /** Once it has begun: what somebody joins before does not count before. */
    private void join(Reader reader) throws SQLException {
        SessionRows.begin(database, event);
        long session = events.event(reader, event).event().sessions().get(0).session();
        attendance.joined(event, session, reader.account());
    }

    @Test
    void once_the_recording_took_its_place_watching_and_answering_finish_the_course() throws Exception {
        assertThat(webinars.answer(educator, course, module, "Nothing")).isFalse();
        assertThatThrownBy(() -> webinars.answer(educator, course, module, "Else"))
                .hasMessage("webinar.answer.missing");
        assertThat(webinars.answer(educator, course, module, "A song")).isTrue();
        long recording = record();
        watch(recording, "0.79");
        assertThat(learning.plan(educator, course).status()).isEqualTo(Status.UNDER_WAY);
        assertThat(webinars.webinar(educator, course, module).recording()).isPresent();
        watch(recording, "0.8");
        assertThat(learning.plan(educator, course).status()).isEqualTo(Status.DONE);

        Reader late = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        assertThatThrownBy(() -> webinars.webinar(late, course, module)).isInstanceOf(NotFound.class);
        learning.enrol(late, course);
        assertThat(learning.launch(late, course, module, "recording", false).label())
                .isNotEmpty();
    }

    /** As it is once the event is over and its recording is published. */
    private long record() throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into recording (id, hub, title, summary, language, sha256, media_type, size, millis, captions,"
                                + " transcript, state, made_by, made_at, published_at, version) select nextval('resource_seq'),"
                                + " ?, 'Singing', '', 'en', 'none', 'video/webm', 9, 600000, 'WEBVTT', 'La', 'PUBLISHED', ?,"
                                + " current_timestamp, current_timestamp, 1");
                PreparedStatement place =
                        connection.prepareStatement("update live_event set told_at = current_timestamp,"
                                + " recording = (select max(id) from recording where hub = ?) where id = ?")) {
            insert.setLong(1, coordinator.hub());
            insert.setLong(2, coordinator.account());
            insert.executeUpdate();
            place.setLong(1, coordinator.hub());
            place.setLong(2, event);
            place.executeUpdate();
            transaction.commit();
        }
        long recording = events.inHub(coordinator.hub(), event).orElseThrow().recording();
        transaction.begin();
        tookPlace.fire(new RecordingTookPlace(event, recording, Instant.now()));
        transaction.commit();
        return recording;
    }

    private void watch(long recording, String share) throws Exception {
        transaction.begin();
        progressed.fire(new ActivityProgressed(
                1,
                educator.account(),
                recording,
                "recording",
                1,
                Completion.INCOMPLETE,
                Success.UNKNOWN,
                null,
                new BigDecimal(share),
                Instant.now()));
        transaction.commit();
    }
}
