package org.attune.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.upload.UploadBench.ADA;
import static org.attune.upload.UploadBench.BEA;
import static org.attune.upload.UploadBench.CLEO;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.attune.shared.Told;
import org.attune.shared.Wiring;
import org.attune.upload.Purpose;
import org.attune.upload.UploadBench;
import org.attune.upload.UploadService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsDatabaseTest {
    private static final int A_WHILE = 300;
    private static final String CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Dana Demo>Good evening.</v>\n";

    @TempDir
    Path data;

    private final PeopleBench bench = new PeopleBench();
    private final Told<RecordingPublished> published = new Told<>();
    private UploadBench uploads;
    private RecordingFileService files;
    private RecordingDeskService desk;
    private RecordingService recordings;

    @BeforeEach
    void wire() {
        uploads = new UploadBench(bench, data);
        Wiring wiring = new Wiring()
                .with(EntityManager.class, bench.entities)
                .with(Clock.class, bench.clock)
                .with(Settings.class, new Settings() {
                    @Override
                    public Path data() {
                        return RecordingsDatabaseTest.this.data;
                    }

                    @Override
                    public boolean production() {
                        return false;
                    }
                })
                .with(UploadService.class, uploads.uploads)
                .with(RecordingFolder.class, new RecordingFolder(data))
                .with(Event.class, published);
        files = wiring.get(RecordingFileService.class);
        desk = wiring.get(RecordingDeskService.class);
        recordings = wiring.get(RecordingService.class);
    }

    @Test
    void a_recording_is_its_hubs_alone() {
        long id = take(ADA, "A webinar.mp4", MadeFilms.mp4());
        RecordingOnDesk found = onDesk(BEA, id);
        assertThat(found.summary().recording())
                .isEqualTo(new RecordingDescription(id, "A webinar", "", "en-GB", Duration.ofSeconds(90), false));
        assertThat(found.broughtBy()).isNotEmpty();
        assertThat(bench.inTransaction(() -> desk.recordings(BEA))).containsExactly(found.summary());
        assertThat(bench.inTransaction(() -> recordings.all(BEA))).hasSize(1);

        assertThat(bench.inTransaction(() -> desk.recordings(CLEO))).isEmpty();
        assertThat(bench.inTransaction(() -> recordings.inHub(2, id))).isEmpty();
        assertThatThrownBy(() -> onDesk(CLEO, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> desk.caption(CLEO, id, 1, CAPTIONS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.run(() -> files.remove(CLEO, id, 1))).isInstanceOf(NotFound.class);
        assertThat(bench.inTransaction(() -> recordings.inHub(1, id))).isPresent();
    }

    @Test
    void what_is_about_to_be_named_is_not_taken_away_meanwhile() {
        long id = take(ADA, "A webinar.mp4", MadeFilms.mp4());
        CompletableFuture<Void> away = bench.inTransaction(() -> {
            assertThat(recordings.hold(2, id)).isEmpty();
            assertThat(recordings.hold(1, id)).isPresent();
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> bench.run(() -> files.remove(ADA, id, onDesk(ADA, id).version())));
            assertThatThrownBy(() -> other.get(A_WHILE, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        away.join();
        assertThat(bench.inTransaction(() -> recordings.hold(1, id))).isEmpty();
    }

    @Test
    void the_same_film_is_the_same_recording_and_whoever_lost_the_answer_asks_again_and_gets_it() {
        long upload = uploads.bring(ADA, Purpose.RECORDING, "a.webm", MadeFilms.webm());
        RecordingTaking.Done first = (RecordingTaking.Done) bench.inTransaction(() -> files.take(ADA, upload));
        assertThat(first.known()).isFalse();
        assertThat(bench.inTransaction(() -> files.take(ADA, upload))).isEqualTo(first);
        long again = uploads.bring(BEA, Purpose.RECORDING, "b.webm", MadeFilms.webm());
        assertThat(bench.inTransaction(() -> files.take(BEA, again)))
                .isEqualTo(new RecordingTaking.Done(first.id(), true));
        assertThat(take(CLEO, "a.webm", MadeFilms.webm())).isNotEqualTo(first.id());
    }

    @Test
    void what_is_no_film_that_can_be_taken_is_refused_with_what_to_do_and_leaves_nothing() {
        long upload = uploads.bring(ADA, Purpose.RECORDING, "a.mp4", MadeFilms.latin("<html>"));
        refuses("film.kind", () -> files.take(ADA, upload));
        refuses("film.kind", () -> files.admit(ADA, "a.avi", 5));
        refuses("recording.large", () -> files.admit(ADA, "a.mp4", 1_000_001));
        assertThat(data.resolve("recordings")).doesNotExist();
        long document = uploads.bring(ADA, Purpose.DOCUMENT, "a.mp4", MadeFilms.mp4());
        assertThatThrownBy(() -> bench.run(() -> files.take(ADA, document))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_recording_without_captions_or_transcript_is_not_published() {
        long id = take(ADA, "a.mp4", MadeFilms.mp4());
        assertThat(onDesk(ADA, id).summary().lacking()).containsExactly(Lacking.CAPTIONS, Lacking.TRANSCRIPT);
        refuses("recording.lacks.CAPTIONS", () -> desk.publish(ADA, id, seen(id)));
        change(() -> desk.caption(ADA, id, seen(id), CAPTIONS));
        change(() -> desk.publish(ADA, id, seen(id)));
        change(() -> desk.publish(ADA, id, seen(id)));
        assertThat(published.told).containsExactly(new RecordingPublished(1, id, bench.clock.instant()));
        Film film = bench.inTransaction(() -> recordings.film(id)).orElseThrow();
        assertThat(film.file()).exists();
        assertThat(film.mediaType()).isEqualTo("video/mp4");
        assertThat(film.captions()).startsWith("WEBVTT\n\n00:00:01.000");
        assertThat(film.transcript()).containsExactly(new Paragraph(1_000, "Dana Demo: Good evening."));
        assertThat(film.chapterTrack()).isEmpty();
        assertThat(film.recording().published()).isTrue();
    }

    @Test
    void a_transcript_that_nobody_edited_follows_the_captions() {
        long id = take(ADA, "a.mp4", MadeFilms.mp4());
        change(() -> desk.caption(ADA, id, seen(id), CAPTIONS));
        change(() -> desk.caption(ADA, id, seen(id), CAPTIONS.replace("evening", "morning")));
        assertThat(onDesk(ADA, id).transcript()).isEqualTo("0:01 Dana Demo: Good morning.");
        change(() -> desk.transcribe(ADA, id, seen(id), "0:01 Dana Demo: A good morning to you."));
        change(() -> desk.caption(ADA, id, seen(id), CAPTIONS));
        assertThat(onDesk(ADA, id).transcript()).isEqualTo("0:01 Dana Demo: A good morning to you.");
        assertThat(bench.inTransaction(() -> desk.derived(ADA, id))).isEqualTo("0:01 Dana Demo: Good evening.");
    }

    @Test
    void what_is_said_of_a_published_recording_may_be_put_right_and_that_is_noted() {
        long id = take(ADA, "a.mp4", MadeFilms.mp4());
        change(() -> desk.reword(ADA, id, seen(id), new RecordingWords(" Sleep ", "A webinar", "CY")));
        change(() -> desk.caption(ADA, id, seen(id), CAPTIONS));
        change(() -> desk.publish(ADA, id, seen(id)));
        change(() -> desk.divide(ADA, id, seen(id), "0:00 Welcome"));
        assertThat(onDesk(ADA, id).chapters()).isEqualTo("0:00 Welcome");
        assertThat(onDesk(ADA, id).summary().recording().language()).isEqualTo("cy");
        assertThat(noted()).containsExactly("recording-published “Sleep”", "recording-corrected “Sleep”, its chapters");
        refuses("recording.title.missing", () -> desk.reword(ADA, id, seen(id), new RecordingWords(" ", "", "en")));
        refuses(
                "recording.language.wrong",
                () -> desk.reword(ADA, id, seen(id), new RecordingWords("a", "", "English, mostly")));
        refuses("captions.missing", () -> desk.caption(ADA, id, seen(id), ""));
        refuses("transcript.missing", () -> desk.transcribe(ADA, id, seen(id), ""));
    }

    @Test
    void two_who_change_the_same_the_second_is_told() {
        long id = take(ADA, "a.mp4", MadeFilms.mp4());
        long seen = onDesk(ADA, id).version();
        change(() -> desk.divide(ADA, id, seen, "0:00 Welcome"));
        refuses("recording.changed", () -> desk.divide(BEA, id, seen, "0:10 Hello"));
        refuses("recording.changed", () -> files.remove(BEA, id, seen));
    }

    @Test
    void what_is_used_is_not_removed_and_what_is_removed_takes_its_film_with_it_unless_another_hub_has_it() {
        long id = take(ADA, "a.mp4", MadeFilms.mp4());
        long elsewhere = take(CLEO, "a.mp4", MadeFilms.mp4());
        Path film = bench.inTransaction(() -> recordings.film(id)).orElseThrow().file();
        run("insert into live_event (id, hub, title, summary, audience, speakers, minutes, capacity, cut_off_minutes,"
                + " offer_minutes, provider, join_link, state, cancelled_why, sequence, recording, made_by, made_at, version)"
                + " values (7, 1, 'Sleep, live', '', '', '', 60, 5, 0, 10, 'LINK', '', 'OPEN', '', 0, " + id
                + ", 11, timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
        assertThatThrownBy(() -> bench.run(() -> files.remove(ADA, id, seen(id))))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("recording.used");
                    assertThat(refused.arguments()).containsExactly("Sleep, live");
                });
        run("delete from live_event");
        change(() -> files.remove(ADA, id, seen(id)));
        assertThat(bench.inTransaction(() -> recordings.played(id))).isEmpty();
        assertThat(Files.exists(film)).isTrue();
        change(() -> files.remove(
                CLEO,
                elsewhere,
                bench.inTransaction(() -> desk.recording(CLEO, elsewhere)).version()));
        assertThat(Files.exists(film)).isFalse();
        assertThat(noted()).containsExactly("recording-removed “a”", "recording-removed “a”");
    }

    private List<String> noted() {
        return bench.inTransaction(() -> bench.entities
                .createQuery("select concat(a.action, ' ', a.details) from StaffAction a order by a.id", String.class)
                .getResultList());
    }

    private RecordingOnDesk onDesk(Reader reader, long id) {
        return bench.inTransaction(() -> desk.recording(reader, id));
    }

    private long seen(long id) {
        return desk.recording(ADA, id).version();
    }

    private void change(Runnable change) {
        bench.run(change);
    }

    private void refuses(String key, Runnable what) {
        assertThatThrownBy(() -> bench.run(what))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(key);
    }

    private void run(String sql) {
        bench.run(() -> bench.entities.createNativeQuery(sql).executeUpdate());
    }

    private long take(Reader reader, String name, byte[] bytes) {
        long upload = uploads.bring(reader, Purpose.RECORDING, name, bytes);
        return ((RecordingTaking.Done) bench.inTransaction(() -> files.take(reader, upload))).id();
    }
}
