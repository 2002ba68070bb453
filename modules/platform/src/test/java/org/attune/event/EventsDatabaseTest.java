package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.attune.event.BookingState.BOOKED;
import static org.attune.event.BookingState.CANCELLED;
import static org.attune.event.BookingState.OFFERED;
import static org.attune.event.BookingState.WAITING;
import static org.attune.event.EventBench.TUESDAY;
import static org.attune.event.EventBench.hour;
import static org.attune.event.EventBench.refused;
import static org.attune.event.EventBench.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.event.RecordedLetters.Kind;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.Test;

class EventsDatabaseTest {
    private static final Instant CUT_OFF = TUESDAY.minus(Duration.ofHours(2));

    private final EventBench bench = new EventBench();
    private final Reader ann = bench.person();
    private final Reader bea = bench.person();
    private final Reader cat = bench.person();
    private final Reader dot = bench.person();

    @Test
    void a_place_is_taken_while_there_are_free_ones_and_booking_twice_changes_nothing() {
        long event = bench.open(1);
        assertThat(bench.book(ann, event)).isInstanceOf(BookAnswer.Booked.class);
        assertThat(bench.book(ann, event)).isInstanceOf(BookAnswer.Booked.class);
        assertThat(bench.letters.to(ann.account())).containsExactly(Kind.BOOKED);

        assertThat(bench.book(bea, event)).isEqualTo(new BookAnswer.WaitListed(0));
        assertThat(bench.book(cat, event)).isEqualTo(new BookAnswer.WaitListed(1));
        assertThat(bench.book(cat, event)).isEqualTo(new BookAnswer.WaitListed(1));
        assertThat(bench.letters.to(cat.account())).containsExactly(Kind.WAITING);
        assertThat(bench.see(cat, event).ahead()).isOne();
        assertThat(bench.rows(event)).hasSize(3);
    }

    @Test
    void a_place_whose_booking_vanished_unheard_is_offered_by_and_by() {
        long event = bench.open(1);
        bench.book(ann, event);
        bench.book(bea, event);
        assertThat(bench.in(bench.passing::due)).isEmpty();
        bench.sql("delete from booking where account = " + ann.account());
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.see(bea, event).booking()).contains(OFFERED);
        assertThat(bench.in(bench.passing::due)).isEmpty();
    }

    @Test
    void an_event_is_held_only_with_what_the_server_is_set_up_for() {
        EventWords jitsi = EventBench.heldWith(words(3, hour(TUESDAY)), MeetingProvider.JITSI);
        assertThat(refused(() -> bench.open(jitsi))).isEqualTo("event.provider.unset");
        long event = bench.open(3);
        assertThat(refused(() -> bench.change(event, each -> EventBench.heldWith(each, MeetingProvider.BIGBLUEBUTTON))))
                .isEqualTo("event.provider.unset");
    }

    @Test
    void a_freed_place_is_offered_to_the_first_who_waits_and_no_newcomer_jumps_the_queue() {
        long event = fullWithTwoWaiting();
        bench.giveUp(ann, event);
        assertThat(bench.state(bea, event)).isEqualTo(OFFERED);
        assertThat(bench.see(bea, event).offeredUntil())
                .isEqualTo(bench.bench.clock.instant().plus(Duration.ofHours(1)));
        assertThat(bench.state(cat, event)).isEqualTo(WAITING);
        assertThat(bench.see(cat, event).ahead()).isZero();
        assertThat(bench.book(dot, event)).isEqualTo(new BookAnswer.WaitListed(1));
        assertThat(bench.book(bea, event)).isInstanceOf(BookAnswer.Booked.class);
        assertThat(bench.letters.to(bea.account())).containsExactly(Kind.WAITING, Kind.OFFERED, Kind.BOOKED);
    }

    @Test
    void an_offer_that_is_not_answered_passes_on_and_they_wait_no_more() {
        long event = fullWithTwoWaiting();
        bench.giveUp(ann, event);
        bench.pass(Duration.ofMinutes(59));
        assertThat(bench.state(bea, event)).isEqualTo(OFFERED);
        bench.bench.pass(Duration.ofMinutes(1));
        assertThat(bench.state(bea, event)).as("before anybody told them").isEqualTo(CANCELLED);
        bench.tick();
        assertThat(bench.letters.to(bea.account())).containsExactly(Kind.WAITING, Kind.OFFERED, Kind.OFFER_OVER);
        assertThat(bench.state(cat, event)).isEqualTo(OFFERED);
        assertThat(bench.book(bea, event)).as("at the end again").isEqualTo(new BookAnswer.WaitListed(0));
        bench.tick();
        assertThat(bench.letters.to(cat.account())).containsExactly(Kind.WAITING, Kind.OFFERED);
    }

    @Test
    void an_offer_that_is_declined_passes_on_at_once() {
        long event = fullWithTwoWaiting();
        bench.giveUp(ann, event);
        bench.giveUp(bea, event);
        assertThat(bench.state(cat, event)).isEqualTo(OFFERED);
        bench.giveUp(bea, event);
        assertThat(bench.letters.to(bea.account())).containsExactly(Kind.WAITING, Kind.OFFERED, Kind.GAVE_UP);
    }

    @Test
    void more_places_are_offered_at_once_and_fewer_take_nobodys_away() {
        long event = fullWithTwoWaiting();
        bench.capacity(event, 3);
        assertThat(List.of(bench.state(bea, event), bench.state(cat, event))).containsExactly(OFFERED, OFFERED);
        bench.book(bea, event);
        bench.book(cat, event);
        bench.capacity(event, 1);
        assertThat(List.of(bench.state(ann, event), bench.state(bea, event), bench.state(cat, event)))
                .containsOnly(BOOKED);
        assertThat(bench.see(dot, event).event().free()).isZero();
        bench.book(dot, event);
        bench.giveUp(ann, event);
        bench.giveUp(bea, event);
        assertThat(bench.state(dot, event))
                .as("two places are taken away first")
                .isEqualTo(WAITING);
        bench.giveUp(cat, event);
        assertThat(bench.state(dot, event)).isEqualTo(OFFERED);
    }

    @Test
    void after_the_cut_off_nobody_is_offered_a_place_and_the_wait_list_ends() {
        long event = fullWithTwoWaiting();
        bench.bench.goTo(CUT_OFF.minus(Duration.ofMinutes(10)));
        bench.giveUp(ann, event);
        assertThat(bench.see(bea, event).offeredUntil())
                .as("never beyond the cut-off")
                .isEqualTo(CUT_OFF);
        bench.goTo(CUT_OFF);
        assertThat(bench.letters.to(bea.account())).endsWith(Kind.OFFER_OVER);
        assertThat(bench.letters.to(cat.account())).containsExactly(Kind.WAITING, Kind.WAIT_OVER);
        bench.tick();
        assertThat(bench.letters.all())
                .filteredOn(each -> each.kind() == Kind.WAIT_OVER)
                .hasSize(1);
        assertThat(bench.see(cat, event).event().closed()).isTrue();
    }

    @Test
    void a_place_that_is_free_after_the_cut_off_is_whose_who_comes_until_the_last_session_begins() {
        long event = bench.open(words(1, hour(TUESDAY), hour(TUESDAY.plus(Duration.ofDays(7)))));
        bench.goTo(CUT_OFF.plusSeconds(1));
        assertThat(bench.book(ann, event)).isInstanceOf(BookAnswer.Booked.class);
        assertThat(bench.book(bea, event)).isInstanceOf(BookAnswer.TooLate.class);
        assertThat(bench.letters.to(bea.account())).isEmpty();
        bench.giveUp(ann, event);
        assertThat(bench.letters.all()).noneMatch(each -> each.kind() == Kind.OFFERED);
        bench.goTo(TUESDAY.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(bench.book(bea, event)).isInstanceOf(BookAnswer.Booked.class);
        bench.goTo(TUESDAY.plus(Duration.ofDays(7)));
        assertThat(refused(() -> bench.book(cat, event))).isEqualTo("event.begun");
        bench.goTo(TUESDAY.plus(Duration.ofDays(8)));
        assertThat(refused(() -> bench.book(cat, event))).isEqualTo("event.over");
        assertThat(refused(() -> bench.giveUp(bea, event))).isEqualTo("event.over");
    }

    @Test
    void an_offer_of_an_event_that_is_moved_forward_ends_at_the_new_cut_off() {
        long event = fullWithTwoWaiting();
        bench.giveUp(ann, event);
        Instant now = bench.bench.clock.instant();
        bench.move(event, hour(now.plus(Duration.ofMinutes(150))));
        assertThat(bench.see(bea, event).offeredUntil()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        assertThat(bench.letters.to(bea.account())).containsExactly(Kind.WAITING, Kind.OFFERED, Kind.OFFERED);
        bench.move(event, hour(now.plus(Duration.ofMinutes(100))));
        assertThat(bench.letters.to(bea.account())).endsWith(Kind.OFFER_OVER);
        assertThat(bench.letters.to(cat.account())).endsWith(Kind.WAIT_OVER);
    }

    @Test
    void everyone_is_told_when_it_is_called_off_and_bookings_end() {
        long event = fullWithTwoWaiting();
        assertThat(refused(() -> bench.run(() -> bench.desk.cancel(
                        bench.cora, event, bench.desk.event(bench.cora, event).version(), " "))))
                .isEqualTo("event.why.missing");
        bench.cancel(event);
        assertThat(bench.rows(event)).extracting(Booking::state).containsOnly(CANCELLED);
        for (Reader each : List.of(ann, bea, cat)) {
            assertThat(bench.letters.to(each.account())).endsWith(Kind.CANCELLED);
        }
        int before = bench.letters.all().size();
        bench.cancel(event);
        assertThat(bench.letters.all()).as("once").hasSize(before);
        assertThat(bench.see(ann, event).event().cancelledWhy()).isEqualTo("The speaker is ill.");
        assertThat(refused(() -> bench.book(dot, event))).isEqualTo("event.cancelled");
        assertThat(refused(() -> bench.capacity(event, 9))).isEqualTo("event.cancelled.change");
    }

    @Test
    void whoever_has_a_place_is_told_once_of_what_calendars_have_to_know_and_of_nothing_else() {
        long event = fullWithTwoWaiting();
        String uid = bench.uids(event).get(TUESDAY);
        bench.change(
                event,
                each -> new EventWords(
                        each.title(),
                        "Another text.",
                        "Everyone",
                        "Others",
                        30,
                        1,
                        60,
                        30,
                        each.provider(),
                        each.joinLink(),
                        each.sessions()));
        assertThat(bench.sequence(event)).isZero();
        assertThat(bench.letters.to(ann.account())).containsExactly(Kind.BOOKED);

        Instant later = TUESDAY.plus(Duration.ofDays(1));
        bench.move(event, hour(later));
        assertThat(bench.sequence(event)).isOne();
        assertThat(bench.letters.to(ann.account())).containsExactly(Kind.BOOKED, Kind.CHANGED);
        assertThat(bench.letters.to(bea.account())).containsExactly(Kind.WAITING, Kind.MOVED);
        assertThat(bench.uids(event)).as("the same entry").containsEntry(later, uid);

        Instant another = TUESDAY.plus(Duration.ofDays(7));
        bench.move(event, hour(later), hour(another));
        bench.move(event, hour(another));
        assertThat(bench.sequence(event)).isEqualTo(3);
        assertThat(bench.uids(event)).hasSize(1).doesNotContainValue(uid);
        assertThat(bench.letters.to(ann.account()))
                .containsExactly(Kind.BOOKED, Kind.CHANGED, Kind.CHANGED, Kind.CHANGED);
    }

    @Test
    void whoever_waits_or_is_offered_a_place_is_told_that_it_was_moved_and_of_nothing_else() {
        long event = fullWithTwoWaiting();
        bench.giveUp(ann, event);
        bench.bench.pass(Duration.ofMinutes(1));
        bench.move(event, hour(TUESDAY.plus(Duration.ofDays(1))));
        assertThat(bench.letters.to(bea.account())).endsWith(Kind.OFFERED, Kind.MOVED);
        assertThat(bench.letters.to(cat.account())).endsWith(Kind.WAITING, Kind.MOVED);
        bench.change(event, each -> EventBench.with(each, each.capacity(), 90, each.sessions()));
        assertThat(bench.letters.to(cat.account())).endsWith(Kind.WAITING, Kind.MOVED);
        // Nobody has looked since the offer ran out: it passes on with the time that held until now.
        bench.bench.pass(Duration.ofHours(2));
        bench.move(event, hour(TUESDAY.plus(Duration.ofDays(2))));
        assertThat(bench.letters.to(bea.account())).endsWith(Kind.OFFER_OVER);
        assertThat(bench.letters.to(cat.account())).endsWith(Kind.OFFERED, Kind.MOVED);
    }

    @Test
    void a_session_that_has_begun_or_that_somebody_came_to_stays_as_it_is() {
        SessionTime second = hour(TUESDAY.plus(Duration.ofDays(7)));
        long event = bench.open(words(5, hour(TUESDAY), second));
        bench.book(ann, event);
        bench.bench.goTo(TUESDAY.minus(Duration.ofMinutes(5)));
        bench.came(ann, event);
        assertThat(refused(() -> bench.move(event, second))).isEqualTo("event.session.attended");
        bench.bench.goTo(TUESDAY);
        assertThat(refused(() -> bench.move(event, second))).isEqualTo("event.session.begun");
        bench.move(event, hour(TUESDAY), hour(TUESDAY.plus(Duration.ofDays(8))));
        assertThat(bench.letters.to(ann.account())).containsExactly(Kind.BOOKED, Kind.CHANGED);
        assertThat(bench.in(() -> bench.desk.event(bench.cora, event)).places())
                .containsExactly(new EventOnDesk.Place(ann.account(), "Person Number " + ann.account(), BOOKED));
    }

    @Test
    void what_the_reader_has_at_the_same_time_is_named_and_hinders_nothing() {
        long event = bench.open(3);
        long same = bench.open(titled("At the same time", TUESDAY.plus(Duration.ofMinutes(30))));
        long after = bench.open(titled("Right after", TUESDAY.plus(Duration.ofMinutes(60))));
        bench.book(ann, same);
        bench.book(ann, after);
        assertThat(bench.see(ann, event).clashes()).containsExactly("At the same time");
        assertThat(bench.see(bea, event).clashes()).isEmpty();
        assertThat(bench.book(ann, event)).isInstanceOf(BookAnswer.Booked.class);
        assertThat(bench.see(ann, event).clashes()).containsExactly("At the same time");
        assertThat(bench.see(ann, after).clashes()).containsExactly("At the same time");
        bench.giveUp(ann, same);
        assertThat(bench.see(ann, event).clashes()).isEmpty();
    }

    @Test
    void drafts_are_coordinators_alone_and_every_event_is_its_hubs_alone() {
        long draft = bench.in(() -> bench.desk.make(bench.cora, words(3, hour(TUESDAY))));
        long open = bench.open(3);
        Reader stranger = bench.person(2, Set.of(Role.COORDINATOR));
        for (long each : List.of(draft, open)) {
            assertThatThrownBy(() -> bench.see(stranger, each)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bench.book(stranger, each)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bench.giveUp(stranger, each)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bench.in(() -> bench.desk.event(stranger, each)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bench.run(() -> bench.desk.cancel(stranger, each, 1, "So")))
                    .isInstanceOf(NotFound.class);
            assertThat(bench.in(() -> bench.events.inHub(2, each))).isEmpty();
        }
        assertThatThrownBy(() -> bench.see(ann, draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.book(ann, draft)).isInstanceOf(NotFound.class);
        assertThat(between(ann)).extracting(each -> each.event().event()).containsExactly(open);
        assertThat(between(stranger)).isEmpty();
        assertThat(bench.in(() -> bench.desk.all(bench.cora))).hasSize(2);
        bench.cancel(draft);
        assertThat(bench.in(() -> bench.desk.all(bench.cora)))
                .as("a draft is thrown away")
                .hasSize(1);
        assertThat(bench.letters.all()).isEmpty();
    }

    @Test
    void what_was_called_off_is_shown_to_whoever_had_booked_it() {
        long event = bench.open(3);
        bench.book(ann, event);
        bench.cancel(event);
        assertThat(between(ann)).extracting(each -> each.event().state()).containsExactly(EventState.CANCELLED);
        assertThat(between(bea)).isEmpty();
    }

    @Test
    void what_became_of_a_booking_without_their_doing_is_said_until_they_know() {
        long event = fullWithTwoWaiting();
        assertThat(bench.see(ann, event).news()).isEmpty();
        bench.giveUp(ann, event);
        assertThat(bench.see(ann, event).news()).as("their own doing").isEmpty();
        bench.bench.pass(Duration.ofHours(1));
        assertThat(bench.see(bea, event).news()).as("before anybody told them").contains(BookingNews.OFFER_OVER);
        bench.tick();
        assertThat(bench.see(bea, event).news()).contains(BookingNews.OFFER_OVER);
        bench.run(() -> bench.events.know(bea, event));
        assertThat(bench.see(bea, event).news()).isEmpty();

        bench.book(cat, event);
        Instant later = TUESDAY.plus(Duration.ofDays(1));
        bench.move(event, hour(later));
        assertThat(bench.see(cat, event).news()).contains(BookingNews.MOVED);
        assertThat(bench.see(cat, event).movedFrom()).isEqualTo(TUESDAY);
        bench.move(event, hour(TUESDAY.plus(Duration.ofDays(2))));
        assertThat(bench.see(cat, event).movedFrom()).as("as they know it").isEqualTo(TUESDAY);
        bench.move(event, hour(TUESDAY));
        assertThat(bench.see(cat, event).news()).as("there and back").isEmpty();

        bench.book(dot, event);
        bench.bench.goTo(CUT_OFF);
        bench.tick();
        assertThat(bench.see(dot, event).news()).contains(BookingNews.WAIT_OVER);
        bench.cancel(event);
        assertThat(bench.see(cat, event).news()).contains(BookingNews.CALLED_OFF);
        assertThat(bench.see(dot, event).news()).as("had ended before").contains(BookingNews.WAIT_OVER);
        bench.run(() -> bench.events.know(cat, event));
        assertThat(bench.see(cat, event).news()).isEmpty();
    }

    @Test
    void of_what_was_called_off_the_desk_still_sees_who_had_booked() {
        long event = fullWithTwoWaiting();
        bench.giveUp(cat, event);
        bench.cancel(event);
        assertThat(bench.in(() -> bench.desk.event(bench.cora, event)).places())
                .extracting(EventOnDesk.Place::account, EventOnDesk.Place::state)
                .containsExactly(tuple(ann.account(), BOOKED), tuple(bea.account(), WAITING));
    }

    @Test
    void of_two_who_change_it_the_second_is_told() {
        long event = bench.open(3);
        long seen = bench.in(() -> bench.desk.event(bench.cora, event)).version();
        bench.capacity(event, 4);
        assertThat(refused(() -> bench.run(() -> bench.desk.change(bench.cora, event, seen, words(9, hour(TUESDAY))))))
                .isEqualTo("event.changed");
        assertThat(refused(() -> bench.run(() -> bench.desk.cancel(bench.cora, event, seen, "So"))))
                .isEqualTo("event.changed");
        long now = bench.in(() -> bench.desk.event(bench.cora, event)).version();
        bench.book(ann, event);
        bench.run(() -> bench.desk.record(bench.cora, event, now, 0));
    }

    @Test
    void whoever_closes_the_account_leaves_their_places_to_those_who_wait() {
        long event = fullWithTwoWaiting();
        bench.came(ann, event);
        bench.run(() -> bench.events.forget(EventBench.HUB, ann.account()));
        assertThat(bench.state(bea, event)).isEqualTo(OFFERED);
        assertThat(bench.rows(event)).extracting(Booking::account).doesNotContain(ann.account());
        assertThat(bench.number("select count(*) from attendance")).isZero();
        assertThat(bench.letters.to(ann.account())).containsExactly(Kind.BOOKED);
    }

    @Test
    void all_that_somebody_booked_and_came_to_is_theirs_to_take_along() {
        Instant later = TUESDAY.plus(Duration.ofDays(7));
        long event = bench.open(words(1, hour(TUESDAY), hour(later)));
        bench.book(ann, event);
        bench.goTo(TUESDAY);
        bench.came(ann, event);
        assertThat(bench.in(() -> bench.events.booked(ann))).singleElement().satisfies(each -> {
            assertThat(each.title()).isEqualTo("Talking with babies");
            assertThat(each.state()).isEqualTo(BOOKED);
            assertThat(each.sessions())
                    .as("they went in to the first")
                    .containsExactly(
                            new BookedEvent.Session(hour(TUESDAY), TUESDAY, 0, null),
                            new BookedEvent.Session(hour(later), null, 0, null));
        });
        assertThat(bench.in(() -> bench.events.booked(bea))).isEmpty();
    }

    private EventWords titled(String title, Instant at) {
        EventWords plain = words(3, hour(at));
        return new EventWords(
                title,
                plain.summary(),
                plain.audience(),
                plain.speakers(),
                plain.minutes(),
                plain.capacity(),
                plain.cutOffMinutes(),
                plain.offerMinutes(),
                plain.provider(),
                plain.joinLink(),
                plain.sessions());
    }

    private List<MyEvent> between(Reader who) {
        return bench.in(
                () -> bench.events.between(who, TUESDAY.minus(Duration.ofDays(1)), TUESDAY.plus(Duration.ofDays(1))));
    }

    /** Ann has the only place, then wait Bea and Cat. */
    private long fullWithTwoWaiting() {
        long event = bench.open(1);
        bench.book(ann, event);
        bench.book(bea, event);
        bench.book(cat, event);
        return event;
    }
}
