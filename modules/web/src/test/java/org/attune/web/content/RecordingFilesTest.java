package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.recording.Chapter;
import org.attune.recording.Film;
import org.attune.recording.Paragraph;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;
import org.attune.web.Requests.Answer;
import org.attune.web.Requests.Asked;
import org.attune.web.security.SecurityHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFilesTest {
    private static final String SHA = "0f".repeat(32);
    private static final String TAG = "\"" + SHA + "\"";
    private static final long RECORDING = 7;

    @TempDir
    private Path folder;

    private final RecordingFiles files = new RecordingFiles();
    private String captions = "WEBVTT\n";

    @BeforeEach
    void bring() throws IOException {
        Files.writeString(folder.resolve(SHA), "0123456789");
        files.headers = new SecurityHeaders() {
            @Override
            public void recording(HttpServletResponse response) {}
        };
        files.recordings = new RecordingService() {
            @Override
            public Optional<Film> film(long recording) {
                return recording == RECORDING ? Optional.of(theFilm()) : Optional.empty();
            }
        };
    }

    private Film theFilm() {
        return new Film(
                new RecordingDescription(RECORDING, "Sleep", "", "en-GB", Duration.ofSeconds(90), true),
                1,
                folder.resolve(SHA),
                "video/webm",
                SHA,
                captions,
                "",
                List.of(new Paragraph(5_000, "Dana Demo: “Good evening.”")),
                List.of(new Chapter(0, "Welcome")));
    }

    private Answer ask(String method, String name, Map<String, List<String>> headers) throws IOException {
        Answer answer = new Answer();
        Asked asked = new Asked(method, "/recording/" + name, "", headers, new ByteArrayInputStream(new byte[0]));
        int query = name.indexOf('?');
        String path = query < 0 ? name : name.substring(0, query);
        answer.status = files.get(RECORDING, path, asked.request(), answer.response()) ? answer.status : 404;
        return answer;
    }

    private Answer range(String range, String unchanged) throws IOException {
        return ask("GET", "film", Map.of("Range", List.of(range), "If-Range", List.of(unchanged)));
    }

    @Test
    void a_film_is_sent_by_the_part_that_is_asked_for() throws IOException {
        Answer part = range("bytes=2-4", TAG);
        assertThat(part.status).isEqualTo(206);
        assertThat(part.text()).isEqualTo("234");
        assertThat(part.headers)
                .containsEntry("Content-Range", "bytes 2-4/10")
                .containsEntry("Content-Length", "3")
                .containsEntry("Content-Type", "video/webm");
        assertThat(range("bytes=7-", TAG).text()).isEqualTo("789");
        assertThat(range("bytes=-2", TAG).text()).isEqualTo("89");
    }

    @Test
    void a_part_of_another_film_is_not_sent_but_the_whole_of_this_one() throws IOException {
        Answer whole = range("bytes=2-4", "\"another\"");
        assertThat(whole.status).isEqualTo(200);
        assertThat(whole.text()).isEqualTo("0123456789");
    }

    @Test
    void a_part_beyond_the_end_is_refused() throws IOException {
        Answer refused = range("bytes=10-", TAG);
        assertThat(refused.status).isEqualTo(416);
        assertThat(refused.headers).containsEntry("Content-Range", "bytes */10");
    }

    @Test
    void head_says_how_long_it_is_and_sends_nothing() throws IOException {
        Answer head = ask("HEAD", "film", Map.of());
        assertThat(head.text()).isEmpty();
        assertThat(head.headers).containsEntry("Content-Length", "10").containsEntry("ETag", TAG);
    }

    @Test
    void a_film_is_kept_for_good_only_under_an_address_that_holds_its_checksum() throws IOException {
        assertThat(ask("GET", "film?v=" + SHA, Map.of()).headers.get("Cache-Control"))
                .isEqualTo("private, max-age=31536000, immutable");
        for (String name : List.of("film", "film?v=", "film?v=" + SHA.substring(1), "film?x=y")) {
            assertThat(ask("GET", name, Map.of()).headers.get("Cache-Control"))
                    .as(name)
                    .isEqualTo("private, no-cache");
        }
    }

    @Test
    void what_the_browser_has_is_not_sent_again() throws IOException {
        Answer answer = ask("GET", "film", Map.of("If-None-Match", List.of(TAG)));
        assertThat(answer.status).isEqualTo(304);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void the_page_is_told_what_it_shows() throws IOException {
        Answer data = ask("GET", "data.json", Map.of());
        assertThat(data.text())
                .contains("\"title\":\"Sleep\"", "\"from\":5000", "Dana Demo: “Good evening.”", "film?v=" + SHA)
                .contains("\"captions\":true", "\"chapterTrack\":false");
    }

    @Test
    void captions_are_sent_as_such_and_where_there_are_none_nothing_is() throws IOException {
        Answer sent = ask("GET", "captions.vtt", Map.of());
        assertThat(sent.headers).containsEntry("Content-Type", "text/vtt;charset=UTF-8");
        assertThat(sent.text()).isEqualTo(captions);
        captions = "";
        assertThat(ask("GET", "captions.vtt", Map.of()).status).isEqualTo(404);
        assertThat(ask("GET", "chapters.vtt", Map.of()).status).isEqualTo(404);
    }

    @Test
    void there_is_nothing_where_a_film_is_gone_or_a_resource_is_no_recording() throws IOException {
        Files.delete(folder.resolve(SHA));
        assertThat(ask("GET", "film", Map.of()).status).isEqualTo(404);
        assertThat(files.get(
                        8,
                        "data.json",
                        new Asked("GET", "/", "", Map.of(), new ByteArrayInputStream(new byte[0])).request(),
                        new Answer().response()))
                .isFalse();
        assertThat(ask("GET", "other", Map.of()).status).isEqualTo(404);
    }
}
