package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.shared.Reader;
import org.attune.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of people's minutes while a BigBlueButton is asked each minute who is in. */
class ReportingDatabaseTest {
    private static final Instant START = EventBench.TUESDAY;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MeetingServer server = new MeetingServer("the shared secret");
    private final EventBench bench = new EventBench();
    private final Reporting reporting = new Reporting();
    private final JoinService joining = bench.wiring.get(JoinService.class);
    private final Reader ada = bench.person();
    private final Reader bea = bench.person();

    @BeforeEach
    void aServerThatIsAsked() {
        BigBlueButton room = bench.wiring.get(BigBlueButton.class);
        room.settings = new Settings() {
            @Override
            public Optional<BigBlueButton> bigBlueButton() {
                return Optional.of(new BigBlueButton(server.address(), "the shared secret"));
            }
        };
        reporting.bigBlueButton = room;
        HeldService held = bench.wiring.get(HeldService.class);
        // Each in a transaction of its own, as the container has it: none is open while the server is asked.
        reporting.held = new HeldService() {
            @Override
            public List<Held> reported() {
                return bench.in(held::reported);
            }
        };
        reporting.attendance = new AttendanceService() {
            @Override
            public void seen(long event, long session, Collection<Long> there) {
                bench.run(() -> bench.attendance.seen(event, session, there));
            }
        };
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private long open(Reader... people) {
        long event = bench.open(
                EventBench.heldWith(EventBench.words(5, EventBench.hour(START)), MeetingProvider.BIGBLUEBUTTON));
        for (Reader each : people) {
            bench.book(each, event);
        }
        return event;
    }

    private EventSession session(long event) {
        return bench.in(() ->
                bench.bench.entities.find(LiveEvent.class, event).sessions().get(0));
    }

    private void comesIn(Reader who, long event) throws IOException, InterruptedException {
        long session = session(event).id();
        JoinAnswer answer = bench.in(() -> joining.join(who, session));
        assertThat(server.open(((JoinAnswer.Go) answer).address())).isEqualTo("joined");
    }

    private void leaves(Reader who, long event) {
        server.leaves(session(event).called(who.account()));
    }

    /** What the timer does from now on, each minute. */
    private void minutesPass(int many) {
        for (int i = 0; i < many; i++) {
            bench.pass(MINUTE);
            reporting.run();
        }
    }

    private int minutes(Reader who, long event) {
        return bench.in(() -> bench.attendance.mine(who, event)).stream()
                .filter(each -> each.kind() == Evidence.REPORTED)
                .mapToInt(Attended::minutes)
                .sum();
    }

    @Test
    void who_is_in_is_asked_each_minute_and_counted_for_as_long_as_they_are() throws Exception {
        long event = open(ada, bea);
        bench.goTo(START);
        comesIn(ada, event);
        comesIn(bea, event);
        comesIn(bench.cora, event);
        reporting.run();
        assertThat(minutes(ada, event)).as("seen once").isZero();
        minutesPass(10);
        leaves(bea, event);
        minutesPass(5);
        assertThat(minutes(ada, event)).isEqualTo(15);
        assertThat(minutes(bea, event)).isEqualTo(10);
        assertThat(bench.in(() -> bench.attendance.mine(bench.cora, event)))
                .as("a host without a place")
                .isEmpty();
        assertThat(bench.told.told.stream()
                        .filter(Attended.class::isInstance)
                        .map(Attended.class::cast)
                        .filter(each -> each.kind() == Evidence.REPORTED && each.account() == bea.account())
                        .map(Attended::minutes)
                        .collect(Collectors.toList()))
                .as("told each time")
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        minutesPass(60);
        assertThat(minutes(ada, event)).as("until it ended").isEqualTo(60);
    }

    @Test
    void a_meeting_of_which_nothing_is_heard_keeps_no_other_waiting_and_is_asked_again() throws Exception {
        long one = open(ada);
        long other = open(bea);
        bench.goTo(START);
        comesIn(ada, one);
        comesIn(bea, other);
        reporting.run();
        // Whichever is asked first, the second is asked.
        for (long each : List.of(one, other)) {
            server.isSilentOf(session(each).meeting());
            int ofTheOther = minutes(each == one ? bea : ada, each == one ? other : one);
            minutesPass(2);
            assertThat(minutes(each == one ? bea : ada, each == one ? other : one))
                    .isEqualTo(ofTheOther + 2);
            server.answersAgain();
            minutesPass(1);
        }
        assertThat(minutes(ada, one))
                .as("the answer after it counts for them too")
                .isEqualTo(6);
        assertThat(minutes(bea, other)).isEqualTo(6);
    }

    @Test
    void a_server_that_is_not_there_is_asked_the_next_time_and_what_nobody_saw_is_not_counted() throws Exception {
        long event = open(ada);
        bench.goTo(START);
        comesIn(ada, event);
        reporting.run();
        minutesPass(2);
        server.answersWith("Bad gateway");
        minutesPass(5);
        server.answersWith(null);
        minutesPass(1);
        assertThat(minutes(ada, event)).as("nobody looked for six minutes").isEqualTo(2);
        minutesPass(3);
        assertThat(minutes(ada, event)).isEqualTo(5);
    }

    @Test
    void of_an_event_that_is_called_off_nobody_is_counted_any_more() throws Exception {
        long event = open(ada);
        long early = open(bea);
        bench.goTo(START.minus(Duration.ofMinutes(5)));
        comesIn(ada, event);
        comesIn(bea, early);
        minutesPass(3);
        bench.cancel(early);
        minutesPass(7);
        bench.cancel(event);
        minutesPass(10);
        assertThat(minutes(ada, event)).as("until it was called off").isEqualTo(5);
        assertThat(bench.in(() -> bench.attendance.mine(bea, early))).isEmpty();
    }
}
