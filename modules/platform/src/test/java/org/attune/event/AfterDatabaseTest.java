package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.attune.recording.RecordingPublished;
import org.attune.shared.AtOnce;
import org.attune.shared.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterDatabaseTest {
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
