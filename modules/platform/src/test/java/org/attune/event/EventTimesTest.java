package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.attune.shared.Reader;
import org.junit.jupiter.api.Test;

class EventTimesTest {

    /** The clocks go back on 25 October 2026 at 2 and forward on 28 March 2027 at 1. */
    @Test
    void cut_off_and_offers_are_as_long_in_the_nights_when_the_clocks_change() {
        offeredOver("2026-10-25T00:30:00Z", "2026-10-25T09:00");
        offeredOver("2027-03-28T00:30:00Z", "2027-03-28T09:00");
    }

    private static void offeredOver(String freed, String begins) {
        EventBench bench = new EventBench();
        bench.bench.goTo(Instant.parse(freed).minus(Duration.ofDays(1)));
        SessionTime session = evening(LocalDateTime.parse(begins));
        long event = bench.open(EventBench.words(1, session));
        Reader ann = bench.person();
        Reader bea = bench.person();
        bench.book(ann, event);
        bench.book(bea, event);
        bench.goTo(Instant.parse(freed));
        bench.giveUp(ann, event);
        assertThat(bench.see(bea, event).offeredUntil())
                .isEqualTo(Instant.parse(freed).plusSeconds(3_600));
        bench.goTo(Instant.parse(freed).plusSeconds(3_599));
        assertThat(bench.state(bea, event)).isEqualTo(BookingState.OFFERED);
        bench.goTo(Instant.parse(freed).plusSeconds(3_600));
        assertThat(bench.state(bea, event)).isEqualTo(BookingState.CANCELLED);
        Instant cutOff = session.startsAt().minus(Duration.ofHours(2));
        bench.goTo(cutOff.minusSeconds(1));
        assertThat(bench.see(bea, event).event().closed()).isFalse();
        bench.goTo(cutOff);
        assertThat(bench.see(bea, event).event().closed()).isTrue();
    }

    private static SessionTime evening(LocalDateTime from) {
        return EventBench.hour(from.atZone(ZoneId.of("Europe/London")).toInstant());
    }
}
