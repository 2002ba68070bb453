package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingPublished;
import org.attune.recording.RecordingService;
import org.attune.shared.Drawn;
import org.attune.shared.Reader;
import org.junit.jupiter.api.RepeatedTest;

/** An event ends, its recording is named, and it is published: in an order drawn by lot, with looks of the timer between. */
class AfterDrawnDatabaseTest {
    private static final Instant END = EventBench.TUESDAY.plus(Duration.ofHours(1));

    private final Drawn drawn = new Drawn(AfterDrawnDatabaseTest.class);
    private final EventBench bench = new EventBench();
    private final AfterService after = bench.wiring.get(AfterService.class);
    private final After heard = bench.wiring.get(After.class);
    private boolean ended;
    private boolean named;
    private boolean published;
    private long event;

    @RepeatedTest(5)
    void in_whatever_order_it_takes_the_place_once_and_those_who_did_not_come_are_told_once() {
        heard.recordings = recordings();
        bench.sql("insert into recording (id, hub, title, summary, language, sha256, media_type, size, millis, state,"
                + " made_by, made_at, version) values (7, 1, 'As it was', '', 'en-GB', 'ab', 'video/webm', 5, 3000000,"
                + " 'DRAFT', " + bench.cora.account() + ", timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
        List<Reader> people = bench.people(6);
        event = bench.open(4);
        people.forEach(each -> bench.book(each, event));
        List<Long> missing = new ArrayList<>();
        for (Reader each : people.subList(0, 4)) {
            if (drawn.between(0, 1) == 0) {
                bench.came(each, event);
            } else {
                missing.add(each.account());
            }
        }
        List<Runnable> steps = new ArrayList<>(List.of(this::end, this::name, this::publish));
        while (!steps.isEmpty()) {
            Runnable step = drawn.oneOf(steps);
            steps.remove(step);
            step.run();
            for (long looks = drawn.between(0, 2); looks > 0; looks--) {
                tick();
            }
            if (!(ended && named && published)) {
                assertThat(bench.told.told).noneMatch(RecordingTookPlace.class::isInstance);
            }
        }
        tick();
        tick();
        assertThat(bench.told.told.stream().filter(RecordingTookPlace.class::isInstance))
                .hasSize(1);
        assertThat(bench.letters.all().stream()
                        .filter(each -> each.kind() == RecordedLetters.Kind.MISSED)
                        .map(RecordedLetters.Told::account))
                .containsExactlyInAnyOrderElementsOf(missing);
    }

    private void end() {
        ended = true;
        bench.goTo(END.plus(Duration.ofMinutes(drawn.between(0, 3000))));
    }

    private void name() {
        named = true;
        bench.run(() -> bench.desk.record(
                bench.cora, event, bench.desk.event(bench.cora, event).version(), 7));
    }

    private void publish() {
        published = true;
        bench.sql("update recording set state = 'PUBLISHED' where id = 7");
        bench.run(() -> heard.published(new RecordingPublished(EventBench.HUB, 7, bench.bench.clock.instant())));
    }

    private void tick() {
        bench.in(after::due).forEach(each -> bench.run(() -> after.takePlace(each.hub(), each.event())));
    }

    private RecordingService recordings() {
        return new RecordingService() {
            @Override
            public Optional<RecordingDescription> inHub(long hub, long recording) {
                return Optional.of(new RecordingDescription(
                        recording, "As it was", "", "en-GB", Duration.ofMinutes(50), published));
            }
        };
    }
}
