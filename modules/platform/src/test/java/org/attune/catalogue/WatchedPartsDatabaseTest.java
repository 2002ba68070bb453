package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.Desk.CONNIE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.event.EventDescription;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.recording.RecordingDescription;
import org.attune.shared.PeopleBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchedPartsDatabaseTest {
    private static final ModuleRule ATTEND = ModuleRule.attending(Attendance.REPORTED, 75, 90);
    private static final ModuleRule ASKED =
            new ModuleRule(Attendance.NONE, 0, 80, EndAsk.QUESTION, "What calms?\nA song\nNothing");

    private final PeopleBench bench = new PeopleBench();
    private final Desk desk = new Desk(bench);

    @BeforeEach
    void anEventAndARecording() {
        desk.twoHubs();
        desk.run(
                "insert into live_event (id, hub, title, summary, audience, speakers, minutes, capacity, cut_off_minutes,"
                        + " offer_minutes, provider, join_link, state, cancelled_why, sequence, made_by, made_at, version) values"
                        + " (9, 1, 'Singing', '', '', '', 60, 5, 0, 60, 'LINK', 'https://meet.example/', 'OPEN', '', 0, 1,"
                        + " timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
        event(EventState.OPEN);
        recording(true);
    }

    private void event(EventState state) {
        event(state, true);
    }

    private void event(EventState state, boolean reported) {
        Instant at = Instant.parse("2026-12-01T18:30:00Z");
        desk.events.put(
                9L,
                new EventDescription(
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
                        false,
                        false,
                        reported,
                        0,
                        List.of(new EventSessionDescription(1, at, at.plusSeconds(3600), at, false))));
    }

    private void recording(boolean published) {
        desk.recordings.put(8L, new RecordingDescription(8, "Rocking", "", "en", Duration.ofSeconds(601), published));
    }

    private long begin(PartWords part) {
        return bench.inTransaction(() -> {
            long course = desk.drafts.begin(CONNIE, "Webinars", part);
            desk.drafts.reword(
                    CONNIE, course, seen(course), new CourseWords("Webinars", "Two.", "", 0, List.of(), "", ""));
            return course;
        });
    }

    private long seen(long course) {
        return bench.inTransaction(
                () -> desk.drafts.find(CONNIE, course).orElseThrow().version());
    }

    private void publish(long course) {
        bench.run(() -> desk.publishing.publish(CONNIE, course, seen(course), desk.told(course)));
    }

    private ModuleDescription published(long course) {
        return bench.inTransaction(() -> desk.courses.published(1, course).orElseThrow())
                .modules()
                .get(0);
    }

    private static PartWords live() {
        return new PartWords(ModuleKind.LIVE_EVENT, "Singing together", "", 0, 9, "left over", ATTEND);
    }

    private static PartWords watch() {
        return new PartWords(ModuleKind.RECORDING, "Rocking", "", 0, 8, "", ASKED);
    }

    @Test
    void an_event_and_a_recording_go_with_their_rule_from_draft_to_version_to_draft() {
        long course = begin(live());
        publish(course);
        ModuleDescription module = published(course);
        assertThat(module.kind()).isEqualTo(ModuleKind.LIVE_EVENT);
        assertThat(module.event()).isEqualTo(9);
        assertThat(module.resource()).isZero();
        assertThat(module.text()).isEmpty();
        assertThat(module.rule()).isEqualTo(ATTEND);
        assertThat(module.lessons()).singleElement().satisfies(lesson -> {
            assertThat(lesson.activity()).isEqualTo("recording");
            assertThat(lesson.minutes()).isEqualTo(60);
        });
        assertThat(bench.inTransaction(() -> desk.courses.attending(9))).isEqualTo(Map.of(module.module(), ATTEND));

        bench.run(() -> desk.drafts.next(CONNIE, course));
        bench.run(() -> desk.drafts.add(CONNIE, course, seen(course), watch()));
        DraftDescription draft =
                bench.inTransaction(() -> desk.drafts.find(CONNIE, course).orElseThrow());
        assertThat(draft.parts()).extracting(DraftDescription.Part::rule).containsExactly(ATTEND, ASKED);
        assertThat(draft.parts()).extracting(DraftDescription.Part::resource).containsExactly(9L, 8L);
        publish(course);
        ModuleDescription second = bench.inTransaction(
                        () -> desk.courses.published(1, course).orElseThrow())
                .modules()
                .get(1);
        assertThat(second.resource()).isEqualTo(8);
        assertThat(second.lessons().get(0).minutes()).as("each minute begun").isEqualTo(11);
        assertThat(second.rule().question()).isPresent();
        assertThat(published(course).identifier()).isEqualTo(module.identifier());
    }

    @Test
    void what_people_could_not_have_is_not_published() {
        long course = begin(live());
        event(EventState.DRAFT);
        assertThatThrownBy(() -> publish(course)).hasMessage("draft.event-draft");
        DraftDescription draft =
                bench.inTransaction(() -> desk.drafts.find(CONNIE, course).orElseThrow());
        assertThat(draft.isReady()).as("told before anybody presses").isFalse();
        assertThat(draft.parts()).extracting(DraftDescription.Part::obstacle).containsExactly("draft.event-draft");
        event(EventState.OPEN, false);
        assertThatThrownBy(() -> publish(course))
                .as("it counts reported minutes")
                .hasMessage("draft.event-unreported");
        event(EventState.CANCELLED);
        assertThatThrownBy(() -> publish(course)).hasMessage("draft.event-cancelled");
        event(EventState.OPEN);
        publish(course);

        long other = begin(watch());
        recording(false);
        assertThatThrownBy(() -> publish(other)).hasMessage("draft.recording-draft");
        recording(true);
        publish(other);
    }

    @Test
    void what_is_not_the_hubs_is_no_part() {
        assertThatThrownBy(() -> begin(new PartWords(ModuleKind.LIVE_EVENT, "Theirs", "", 0, 10, "", ATTEND)))
                .hasMessage("part.event.missing");
        assertThatThrownBy(() -> begin(new PartWords(ModuleKind.RECORDING, "Theirs", "", 0, 10, "", ASKED)))
                .hasMessage("part.recording.missing");
        assertThatThrownBy(() -> new PartWords(
                        ModuleKind.LIVE_EVENT,
                        "Singing",
                        "",
                        0,
                        9,
                        " ",
                        ModuleRule.attending(Attendance.REFLECTION, 0, 80)))
                .hasMessage("part.question.missing");
    }
}
