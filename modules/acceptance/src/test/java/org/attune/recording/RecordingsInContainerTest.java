package org.attune.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.attune.catalogue.HubRows;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bringing a recording through the real services, each with the transaction that the container gives it. */
@ArquillianTest
class RecordingsInContainerTest {

    @Inject
    UploadService uploads;

    @Inject
    RecordingFileService files;

    @Inject
    RecordingDeskService desk;

    @Inject
    RecordingService recordings;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    private Reader reader;

    @BeforeEach
    void somebody() throws SQLException {
        reader = HubRows.inNewHub(database, Role.COORDINATOR);
    }

    @Test
    void a_film_comes_in_parts_gets_its_captions_is_published_and_goes_with_its_file() {
        byte[] film = SmallFilm.webm(UUID.randomUUID().toString(), 500);
        long upload = uploads.start(reader, new NewUpload(Purpose.RECORDING, "Sleep.webm", film.length, "then"))
                .upload();
        uploads.append(reader, upload, 0, Arrays.copyOf(film, 100));
        assertThat(files.take(reader, upload)).isEqualTo(new RecordingTaking.Incomplete(100));
        uploads.append(reader, upload, 100, Arrays.copyOfRange(film, 100, film.length));
        RecordingTaking.Done taken = (RecordingTaking.Done) files.take(reader, upload);
        assertThat(files.take(reader, upload)).isEqualTo(taken);
        long id = taken.id();

        assertThatThrownBy(() -> desk.publish(reader, id, seen(id)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recording.lacks.CAPTIONS");
        desk.caption(reader, id, seen(id), "WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening.\n");
        desk.publish(reader, id, seen(id));
        Film shown = recordings.film(id).orElseThrow();
        assertThat(shown.recording().published()).isTrue();
        assertThat(shown.transcript()).hasSize(1);
        Path file = shown.file();
        assertThat(file).hasBinaryContent(film);

        long seen = seen(id);
        assertThatThrownBy(() -> files.remove(reader, id, seen - 1)).isInstanceOf(RuleViolation.class);
        assertThat(file).exists();
        files.remove(reader, id, seen);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> desk.recording(reader, id)).isInstanceOf(NotFound.class);
    }

    private long seen(long id) {
        return desk.recording(reader, id).version();
    }
}
