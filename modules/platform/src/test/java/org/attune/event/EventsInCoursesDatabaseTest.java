package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.DraftDescription;
import org.attune.catalogue.DraftService;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.attune.catalogue.PartWords;
import org.attune.document.DocumentService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** A draft of an event that is thrown away while a course takes it as a part. */
class EventsInCoursesDatabaseTest {
    private static final int A_WHILE = 300;
    private static final int LONG_ENOUGH = 20;

    private final EventBench bench = new EventBench();
    private final DraftService drafts =
            bench.wiring.with(DocumentService.class, new DocumentService()).get(DraftService.class);
    private final long event =
            bench.in(() -> bench.desk.make(bench.cora, EventBench.words(5, EventBench.hour(EventBench.TUESDAY))));
    private final long course = bench.in(() -> drafts.begin(bench.cora, "Webinars"));

    private void add() {
        DraftDescription seen = drafts.find(bench.cora, course).orElseThrow();
        drafts.add(
                bench.cora,
                course,
                seen.version(),
                new PartWords(
                        ModuleKind.LIVE_EVENT,
                        "Talking",
                        "",
                        0,
                        event,
                        "",
                        ModuleRule.attending(Attendance.JOINED, 0, 80)));
    }

    private void discard() {
        bench.desk.cancel(bench.cora, event, 1, "");
    }

    /** What the other does waits for the transaction of the one, and ends after it. */
    private CompletableFuture<Void> whileOne(Runnable does, Runnable other) {
        return bench.in(() -> {
            does.run();
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> bench.run(other));
            assertThatThrownBy(() -> waits.get(A_WHILE, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waits;
        });
    }

    private static void refused(CompletableFuture<Void> other, String key) {
        assertThatThrownBy(() -> other.get(LONG_ENOUGH, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RuleViolation.class)
                .hasMessageContaining(key);
    }

    private List<DraftDescription.Part> parts() {
        return bench.in(() -> drafts.find(bench.cora, course).orElseThrow().parts());
    }

    @Test
    void who_throws_a_draft_away_that_becomes_a_part_just_now_is_refused() {
        refused(whileOne(this::add, this::discard), "event.in-course");
        assertThat(parts()).hasSize(1);
        assertThat(bench.in(() -> bench.desk.event(bench.cora, event))).isNotNull();
    }

    @Test
    void what_is_thrown_away_just_now_becomes_no_part() {
        refused(whileOne(this::discard, this::add), "part.event.missing");
        assertThat(parts()).isEmpty();
    }

    @Test
    void an_event_whose_minutes_a_course_counts_stays_where_they_are_reported() {
        bench.run(this::add);
        bench.sql("update draft_module set attendance = 'REPORTED', attendance_share = 80");
        bench.sql("update live_event set provider = 'BIGBLUEBUTTON'");
        assertThatThrownBy(() -> bench.change(event, each -> EventBench.heldWith(each, MeetingProvider.LINK)))
                .isInstanceOfSatisfying(RuleViolation.class, no -> {
                    assertThat(no.messageKey()).isEqualTo("event.provider.counted");
                    assertThat(no.field()).isEqualTo("provider");
                });
        bench.sql("update draft_module set attendance = 'JOINED'");
        bench.change(event, each -> EventBench.heldWith(each, MeetingProvider.LINK));
    }

    @Test
    void of_two_who_throw_it_away_the_second_finds_it_gone() {
        CompletableFuture<Void> second = whileOne(this::discard, this::discard);
        assertThatThrownBy(() -> second.get(LONG_ENOUGH, TimeUnit.SECONDS)).hasCauseInstanceOf(NotFound.class);
    }
}
