package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.recording.RecordingPublished;
import org.attune.shared.AtOnce;
import org.attune.shared.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterDatabaseTest {
    private static final String THEN = "timestamp with time zone '2026-11-24 12:00:00+00:00'";
    private static final Instant END = EventBench.TUESDAY.plus(Duration.ofHours(1));

    private final EventBench bench = new EventBench();
    private final AfterService after = bench.wiring.get(AfterService.class);
    private final Reader ada = bench.person();
    private final Reader bea = bench.person();
    private final Reader waits = bench.person();
    private long event;

    @BeforeEach
    void open() {
        bench.sql("insert into recording (id, hub, title, summary, language, sha256, media_type, size, millis, state,"
                + " made_by, made_at, version) values (7, 1, 'As it was', '', 'en-GB', 'ab', 'video/webm', 5, 3000000,"
                + " 'PUBLISHED', " + bench.cora.account()
                + ", timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
        event = bench.open(2);
        bench.book(ada, event);
        bench.book(bea, event);
        bench.book(waits, event);
    }

    private void record() {
        bench.run(() -> bench.desk.record(
                bench.cora, event, bench.desk.event(bench.cora, event).version(), 7));
    }

    private void tick() {
        bench.in(after::due).forEach(each -> bench.run(() -> after.takePlace(each.hub(), each.event())));
    }

    private List<RecordingTookPlace> tookPlace() {
        return bench.told.told.stream()
                .filter(RecordingTookPlace.class::isInstance)
                .map(RecordingTookPlace.class::cast)
                .toList();
    }

    private List<Long> missed() {
        return bench.letters.all().stream()
                .filter(each -> each.kind() == RecordedLetters.Kind.MISSED)
                .map(RecordedLetters.Told::account)
                .toList();
    }

    @Test
    void the_recording_takes_the_place_when_the_event_is_over_and_who_did_not_come_is_told_once() {
        record();
        tick();
        assertThat(tookPlace()).as("before the event").isEmpty();
        bench.goTo(EventBench.TUESDAY);
        bench.came(ada, event);
        bench.goTo(END);
        tick();
        tick();
        assertThat(tookPlace()).containsExactly(new RecordingTookPlace(event, 7, END));
        assertThat(missed()).as("one who came, one who waited in vain").containsExactly(bea.account());
        assertThat(bench.see(ada, event).event().recording()).isEqualTo(7);
    }

    @Test
    void who_did_not_come_finds_it_on_their_pages_too_until_they_know_or_are_marked() {
        record();
        bench.goTo(END);
        tick();
        assertThat(recorded(ada)).containsExactly(event);
        assertThat(recorded(bea)).containsExactly(event);
        assertThat(recorded(waits)).isEmpty();
        bench.run(() -> bench.events.know(ada, event));
        long session = bench.see(bea, event).event().sessions().get(0).session();
        bench.run(() -> bench.attendance.mark(bench.cora, session, Set.of(bea.account()), Set.of(bea.account())));
        assertThat(recorded(ada)).isEmpty();
        assertThat(recorded(bea))
                .as("nobody says any more that nothing shows it")
                .isEmpty();
    }

    private List<Long> recorded(Reader who) {
        Instant now = bench.bench.clock.instant();
        return bench.in(() -> bench.events.between(who, now, now.plus(Duration.ofDays(30)))).stream()
                .filter(each -> each.news().equals(Optional.of(BookingNews.RECORDED)))
                .map(each -> each.event().event())
                .toList();
    }

    @Test
    void who_attended_by_what_they_wrote_is_not_told_that_nothing_shows_it() {
        record();
        bench.goTo(EventBench.TUESDAY);
        for (String row : List.of(
                "insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)",
                "insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                        + " licence, finish, published_at) values (100, 5, '1', 'c', '', '', 0, '', '', 'ALL_LESSONS', "
                        + THEN + ")",
                "insert into course_module (id, course_version, position, identifier, kind, title, text, live_event,"
                        + " attendance, attendance_share, watch_share, ask) values (40, 100, 0, 'webinar', 'LIVE_EVENT',"
                        + " 'Talking', '', " + event + ", 'REFLECTION', 0, 80, 'NOTHING')",
                "insert into enrolment (id, hub, account, course, course_version, at, finish, version) values (60, 1, "
                        + ada.account() + ", 5, 100, " + THEN + ", 'ALL_LESSONS', 1)",
                "insert into lesson_progress (id, enrolment, position, module, activity, asset, status, lineage, attended_at)"
                        + " values (70, 60, 0, 40, 'recording', false, 'DONE', 70, " + THEN + ")")) {
            bench.sql(row);
        }
        bench.goTo(END);
        tick();
        assertThat(missed()).containsExactly(bea.account());
    }

    @Test
    void the_desk_knows_what_is_to_take_the_place_and_what_is_called_off_lets_it_go() {
        assertThat(chosen()).isZero();
        record();
        assertThat(chosen()).isEqualTo(7);
        assertThat(bench.see(ada, event).event().recording()).as("not yet").isZero();
        bench.cancel(event);
        assertThat(chosen()).isZero();
    }

    private long chosen() {
        return bench.in(() -> bench.desk.event(bench.cora, event)).recording();
    }

    @Test
    void a_recording_that_is_named_after_the_event_takes_its_place_at_once() {
        bench.goTo(END.plus(Duration.ofDays(2)));
        record();
        assertThat(tookPlace()).hasSize(1);
        tick();
        assertThat(tookPlace()).hasSize(1);
        assertThat(missed()).containsExactlyInAnyOrder(ada.account(), bea.account());
    }

    @Test
    void nothing_takes_the_place_of_an_event_that_was_called_off_or_while_the_recording_is_not_published() {
        record();
        bench.sql("update recording set state = 'DRAFT' where id = 7");
        bench.goTo(END);
        tick();
        assertThat(tookPlace()).isEmpty();
        bench.sql("update recording set state = 'PUBLISHED' where id = 7");
        bench.sql("update live_event set state = 'CANCELLED' where id = " + event);
        tick();
        assertThat(tookPlace()).isEmpty();
    }

    @Test
    void a_recording_that_is_published_after_the_event_takes_its_place_at_once_and_once() {
        record();
        bench.sql("update recording set state = 'DRAFT' where id = 7");
        bench.goTo(END.plus(Duration.ofDays(1)));
        tick();
        bench.sql("update recording set state = 'PUBLISHED' where id = 7");
        After heard = bench.wiring.get(After.class);
        RecordingPublished published = new RecordingPublished(EventBench.HUB, 7, bench.bench.clock.instant());
        bench.run(() -> heard.published(published));
        assertThat(tookPlace()).hasSize(1);
        bench.run(() -> heard.published(published));
        tick();
        assertThat(tookPlace()).hasSize(1);
        assertThat(missed()).containsExactlyInAnyOrder(ada.account(), bea.account());
    }

    @Test
    void several_servers_at_once_let_it_take_the_place_once() {
        record();
        bench.bench.goTo(END);
        AtOnce.all(3, () -> {
            tick();
            return 1;
        });
        assertThat(tookPlace()).hasSize(1);
        assertThat(missed()).hasSize(2);
    }
}
