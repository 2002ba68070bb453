package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.attune.shared.AtOnce;
import org.attune.shared.Checksum;
import org.attune.shared.Drawn;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendanceDatabaseTest {
    private static final Instant START = EventBench.TUESDAY;

    private final EventBench bench = new EventBench();
    private final AttendanceService attendance = bench.wiring.get(AttendanceService.class);
    private final EnteringService entering = bench.wiring.get(EnteringService.class);
    private final HeldService held = bench.wiring.get(HeldService.class);
    private final Reader ada = bench.person();
    private final Reader bea = bench.person();
    private long event;
    private long session;

    @BeforeEach
    void open() {
        event = bench.open(5);
        session = bench.see(ada, event).event().sessions().get(0).session();
        bench.book(ada, event);
        bench.book(bea, event);
    }

    private SessionAttendance.Person of(Reader who) {
        return bench.in(() -> attendance.of(bench.cora, event)).get(0).people().stream()
                .filter(each -> each.account() == who.account())
                .findFirst()
                .orElseThrow();
    }

    private List<Attended> told(Evidence kind) {
        return bench.told.told.stream()
                .filter(Attended.class::isInstance)
                .map(Attended.class::cast)
                .filter(each -> each.kind() == kind)
                .toList();
    }

    private void mark(Set<Long> shown, Set<Long> present) {
        bench.run(() -> attendance.mark(bench.cora, session, shown, present));
    }

    private JoinAnswer look(Reader who) {
        EnteringService.Look look = bench.in(() -> entering.look(who, session));
        return look instanceof EnteringService.Look.Stay stay ? stay.why() : new JoinAnswer.Go("");
    }

    @Test
    void the_door_is_open_to_who_has_a_place_from_a_quarter_of_an_hour_before_until_the_end() {
        Reader stranger = bench.person();
        assertThat(look(ada)).isEqualTo(new JoinAnswer.OpensAt(START.minus(Duration.ofMinutes(15))));
        bench.goTo(START.minus(Duration.ofMinutes(15)));
        assertThat(look(ada)).isInstanceOf(JoinAnswer.Go.class);
        assertThat(look(stranger)).isEqualTo(new JoinAnswer.NotBooked());
        bench.giveUp(bea, event);
        assertThat(look(bea)).isEqualTo(new JoinAnswer.NotBooked());
        assertThat(look(bench.cora)).as("a host").isInstanceOf(JoinAnswer.Go.class);
        Reader administrator = bench.person(EventBench.HUB, Set.of(Role.ADMINISTRATOR));
        assertThat(look(administrator)).as("a host too").isInstanceOf(JoinAnswer.Go.class);
        assertThat(look(bench.cora.forLearningOnly()))
                .as("by a PIN nobody hosts")
                .isEqualTo(new JoinAnswer.NotBooked());
        bench.goTo(START.plus(Duration.ofHours(1)));
        assertThat(look(ada)).isEqualTo(new JoinAnswer.Over());
        Reader elsewhere = bench.person(2, Set.of(Role.COORDINATOR));
        assertThatThrownBy(() -> look(elsewhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_ticket_says_who_hosts_and_calls_a_person_by_nothing_that_is_known_elsewhere() {
        bench.goTo(START);
        Ticket guest = ((EnteringService.Look.Come) bench.in(() -> entering.look(ada, session))).ticket();
        Ticket host = ((EnteringService.Look.Come) bench.in(() -> entering.look(bench.cora, session))).ticket();
        assertThat(guest.hosts()).isFalse();
        assertThat(host.hosts()).isTrue();
        assertThat(guest.link()).isEqualTo("https://meet.example/room");
        assertThat(guest.person()).hasSize(24).isNotEqualTo(host.person());
        assertThat(LongStream.range(0, 1_000).mapToObj(id -> Checksum.of(guest.meeting() + "/" + id)))
                .as("who knows the meeting finds the number of nobody's account by trying")
                .noneMatch(each -> each.startsWith(guest.person()));
    }

    @Test
    void going_in_is_kept_once_and_told_once() {
        bench.goTo(START);
        bench.run(() -> attendance.joined(event, session, ada.account()));
        bench.pass(Duration.ofMinutes(5));
        bench.run(() -> attendance.joined(event, session, ada.account()));
        assertThat(of(ada).joinedAt()).isEqualTo(START);
        assertThat(of(bea).joinedAt()).isNull();
        assertThat(told(Evidence.JOINED)).singleElement().satisfies(each -> assertThat(each.account())
                .isEqualTo(ada.account()));
    }

    @Test
    void whoever_joins_early_was_there_once_it_begins_and_who_gives_up_before_never_was() {
        bench.goTo(START.minus(Duration.ofMinutes(10)));
        bench.run(() -> attendance.joined(event, session, ada.account()));
        bench.run(() -> attendance.joined(event, session, bea.account()));
        bench.pass(Duration.ofMinutes(5));
        assertThat(bench.in(() -> attendance.mine(ada, event)))
                .as("before it begins")
                .isEmpty();
        bench.giveUp(bea, event);
        assertThat(told(Evidence.JOINED)).isEmpty();

        bench.goTo(START);
        bench.pass(Duration.ofMinutes(5));
        assertThat(told(Evidence.JOINED)).as("once").singleElement().satisfies(each -> {
            assertThat(each.account()).isEqualTo(ada.account());
            assertThat(each.at()).isEqualTo(START);
        });
        assertThat(bench.in(() -> attendance.mine(ada, event))).hasSize(1);
        assertThat(bench.in(() -> attendance.mine(bea, event))).isEmpty();
    }

    @Test
    void who_joined_early_what_is_then_moved_or_called_off_was_not_there() {
        long calledOff = bench.open(5);
        long other = bench.see(ada, calledOff).event().sessions().get(0).session();
        bench.book(ada, calledOff);
        bench.goTo(START.minus(Duration.ofMinutes(10)));
        bench.run(() -> attendance.joined(event, session, ada.account()));
        bench.run(() -> attendance.joined(calledOff, other, ada.account()));
        bench.move(event, EventBench.hour(START.plus(Duration.ofDays(1))));
        bench.cancel(calledOff);
        bench.goTo(START.plus(Duration.ofDays(2)));
        assertThat(told(Evidence.JOINED)).isEmpty();
        assertThat(bench.in(() -> attendance.mine(ada, event))).isEmpty();
        assertThat(bench.in(() -> attendance.mine(ada, calledOff))).isEmpty();
    }

    @Test
    void whatever_a_provider_answers_late_counts_for_nothing_where_it_was_moved_or_called_off_or_given_up_meanwhile() {
        long calledOff = bench.open(5);
        long other = bench.see(ada, calledOff).event().sessions().get(0).session();
        bench.book(ada, calledOff);
        bench.goTo(START.minus(Duration.ofMinutes(10)));
        bench.move(event, EventBench.hour(START.plus(Duration.ofDays(1))));
        bench.cancel(calledOff);
        for (int i = 0; i < 2; i++) {
            bench.run(() -> attendance.joined(event, session, ada.account()));
            bench.run(() -> attendance.joined(calledOff, other, ada.account()));
            seen(ada);
            bench.run(() -> attendance.seen(calledOff, other, List.of(ada.account())));
            bench.bench.pass(Duration.ofMinutes(1));
        }
        bench.goTo(START.plus(Duration.ofDays(1)));
        bench.run(() -> attendance.joined(event, session + 1_000, ada.account()));
        bench.giveUp(bea, event);
        bench.run(() -> attendance.joined(event, session, bea.account()));
        seen(bea);
        bench.goTo(START.plus(Duration.ofDays(2)));
        assertThat(told(Evidence.JOINED)).isEmpty();
        assertThat(told(Evidence.REPORTED)).isEmpty();
        assertThat(bench.in(() -> attendance.mine(ada, event))).isEmpty();
        assertThat(bench.in(() -> attendance.mine(ada, calledOff))).isEmpty();
        assertThat(bench.in(() -> attendance.mine(bea, event))).isEmpty();
    }

    @Test
    void each_kind_of_evidence_is_kept_for_itself_and_none_is_made_of_another() {
        bench.goTo(START);
        bench.run(() -> attendance.joined(event, session, ada.account()));
        mark(Set.of(ada.account(), bea.account()), Set.of(bea.account()));
        assertThat(of(ada).isMarked()).isFalse();
        assertThat(of(ada).minutes()).isZero();
        assertThat(of(bea).isMarked()).isTrue();
        assertThat(of(bea).joinedAt()).isNull();
        assertThat(bench.in(() -> attendance.mine(bea, event)))
                .extracting(Attended::kind)
                .containsExactly(Evidence.MARKED);
    }

    @Test
    void the_host_takes_back_what_they_said_of_those_they_were_shown_and_of_nobody_else() {
        bench.goTo(START);
        mark(Set.of(ada.account(), bea.account()), Set.of(ada.account(), bea.account()));
        mark(Set.of(ada.account()), Set.of());
        assertThat(of(ada).isMarked()).isFalse();
        assertThat(of(bea).isMarked()).isTrue();
        Reader stranger = bench.person();
        assertThat(EventBench.refused(() -> mark(Set.of(stranger.account()), Set.of(stranger.account()))))
                .isEqualTo("event.mark.gone");
    }

    @Test
    void nobody_is_marked_before_the_session_begins() {
        assertThat(EventBench.refused(() -> mark(Set.of(ada.account()), Set.of(ada.account()))))
                .isEqualTo("event.mark.early");
    }

    @Test
    void of_a_host_who_has_no_place_it_is_not_kept_that_they_go_in() {
        bench.goTo(START);
        bench.run(() -> attendance.joined(event, session, bench.cora.account()));
        assertThat(told(Evidence.JOINED)).isEmpty();
        assertThat(bench.in(() -> attendance.mine(bench.cora, event))).isEmpty();
    }

    @Test
    void of_a_draft_there_is_nothing_to_see() {
        long draft = bench.in(() -> bench.desk.make(bench.cora, EventBench.words(5, EventBench.hour(START))));
        assertThatThrownBy(() -> bench.in(() -> attendance.mine(ada, draft))).isInstanceOf(NotFound.class);
        Reader elsewhere = bench.person(2, Set.of(Role.EDUCATOR));
        assertThatThrownBy(() -> bench.in(() -> attendance.mine(elsewhere, event)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_is_there_from_before_it_begins_until_it_ends_has_all_its_minutes() {
        Drawn drawn = new Drawn(AttendanceDatabaseTest.class);
        bench.goTo(START.minus(Duration.ofMinutes(5)));
        while (bench.bench.clock.instant().isBefore(START.plus(Duration.ofMinutes(62)))) {
            seen(ada);
            bench.bench.pass(Duration.ofSeconds(drawn.between(55, 90)));
        }
        assertThat(of(ada).minutes()).isEqualTo(60);
    }

    private void seen(Reader... there) {
        bench.run(() -> attendance.seen(
                event, session, List.of(there).stream().map(Reader::account).toList()));
    }

    @Test
    void minutes_count_between_two_looks_that_both_found_somebody_there() {
        bench.goTo(START);
        seen(ada, bea);
        for (int i = 0; i < 20; i++) {
            bench.bench.pass(Duration.ofSeconds(61));
            seen(ada);
        }
        assertThat(of(ada).minutes()).isEqualTo(20);
        assertThat(of(bea).minutes()).isZero();
        bench.bench.pass(Duration.ofMinutes(10));
        seen(ada);
        assertThat(of(ada).minutes()).as("nobody looked for ten minutes").isEqualTo(20);
        bench.bench.pass(Duration.ofMinutes(2));
        seen(ada);
        assertThat(of(ada).minutes()).isEqualTo(22);
        assertThat(told(Evidence.REPORTED)).last().satisfies(each -> {
            assertThat(each.minutes()).isEqualTo(22);
            assertThat(each.planned()).isEqualTo(60);
        });
    }

    @Test
    void several_servers_that_look_at_once_count_a_minute_once() {
        bench.goTo(START);
        seen(ada);
        for (int i = 0; i < 5; i++) {
            bench.bench.pass(Duration.ofMinutes(1));
            AtOnce.all(3, () -> {
                seen(ada);
                return 1;
            });
        }
        assertThat(of(ada).minutes()).isEqualTo(5);
    }

    @Test
    void minutes_are_never_more_than_the_session_and_never_more_than_the_time_that_passed() {
        Drawn drawn = new Drawn(AttendanceDatabaseTest.class);
        bench.goTo(START.minus(Duration.ofMinutes(10)));
        Instant from = bench.bench.clock.instant();
        for (int i = 0; i < 60; i++) {
            bench.bench.pass(Duration.ofSeconds(drawn.between(5, 200)));
            if (drawn.between(0, 4) > 0) {
                seen(ada);
            }
            long passed = Duration.between(START.isAfter(from) ? START : from, bench.bench.clock.instant())
                    .toMinutes();
            assertThat(of(ada).minutes()).isBetween(0, (int) Math.max(0, Math.min(60, passed)));
        }
    }

    @Test
    void the_sessions_that_are_on_tell_their_people_by_what_the_provider_calls_them() {
        bench.goTo(START);
        assertThat(bench.in(held::reported)).as("held at a link").isEmpty();
        bench.sql("update live_event set provider = 'BIGBLUEBUTTON', join_link = '' where id = " + event);
        assertThat(bench.in(held::reported)).singleElement().satisfies(each -> {
            assertThat(each.session()).isEqualTo(session);
            assertThat(each.people().values()).containsExactlyInAnyOrder(ada.account(), bea.account());
        });
        bench.goTo(START.plus(Duration.ofHours(1)));
        assertThat(bench.in(held::reported)).as("its last minutes count").hasSize(1);
        bench.goTo(START.plus(Duration.ofMinutes(63)));
        assertThat(bench.in(held::reported)).isEmpty();
    }
}
