package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.attune.web.Requests.Answer;
import org.attune.web.Requests.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFilesTest {
    private static final Map<String, List<String>> BROWSER = Map.of("Accept-Encoding", List.of("gzip, deflate, br"));

    @TempDir
    private Path folder;

    private final PackedFiles files = new PackedFiles();
    private Path page = Path.of("");

    @BeforeEach
    void bring() throws IOException {
        page = folder.resolve("index.html");
        Files.writeString(page, "<p>Ada patted the rim.</p>\n".repeat(1000));
    }

    private Answer ask(String method, Path file, String mediaType, Map<String, List<String>> headers)
            throws IOException {
        Answer answer = new Answer();
        Asked asked = new Asked(method, "/package/x", "", headers, new ByteArrayInputStream(new byte[0]));
        answer.status = files.send(file, mediaType, asked.request(), answer.response()) ? answer.status : 0;
        return answer;
    }

    @Test
    void text_goes_out_gzipped_to_whom_it_is_wanted_so_each_time() throws IOException {
        for (int i = 0; i < 2; i++) {
            Answer answer = ask("GET", page, "text/html;charset=UTF-8", BROWSER);
            assertThat(answer.headers)
                    .containsEntry("Content-Encoding", "gzip")
                    .containsEntry("Vary", "Accept-Encoding")
                    .containsEntry("Content-Type", "text/html;charset=UTF-8")
                    .containsEntry("Cache-Control", FileAnswer.FOR_GOOD);
            int length = Integer.parseInt(Objects.requireNonNull(answer.headers.get("Content-Length")));
            assertThat(length).isBetween(20, 1000);
            assertThat(answer.unpacked()).isEqualTo(Files.readString(page));
        }
        assertThat(ask("HEAD", page, "text/html", BROWSER).text()).isEmpty();
    }

    @Test
    void what_the_browser_has_is_not_sent_again() throws IOException {
        String tag = Objects.requireNonNull(
                ask("GET", page, "text/html", BROWSER).headers.get("ETag"));
        assertThat(tag).isNotEqualTo(FileAnswer.tag(page));
        Answer again = ask(
                "GET",
                page,
                "text/html",
                Map.of("Accept-Encoding", List.of("gzip"), "If-None-Match", List.of("W/" + tag)));
        assertThat(again.status).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void others_get_the_file_as_it_is_and_caches_are_told_that_it_differs() throws IOException {
        for (String accepted : List.of("", "br", "gzip;q=0", "gzip;q=0.0")) {
            Answer answer = ask("GET", page, "text/html", Map.of("Accept-Encoding", List.of(accepted)));
            assertThat(answer.status).isZero();
            assertThat(answer.headers).containsOnly(Map.entry("Vary", "Accept-Encoding"));
        }
    }

    @Test
    void parts_of_files_and_what_does_not_shrink_are_left_alone() throws IOException {
        Answer part = ask(
                "GET", page, "text/html", Map.of("Accept-Encoding", List.of("gzip"), "Range", List.of("bytes=0-9")));
        assertThat(part.status).isZero();
        assertThat(ask("GET", page, "image/png", BROWSER).headers).isEmpty();
        Path small = Files.writeString(folder.resolve("small.css"), "p { margin: 0 }");
        assertThat(ask("GET", small, "text/css", BROWSER).status).isZero();
    }

    @Test
    void what_is_held_has_its_bounds_and_a_file_that_has_gone_from_it_is_packed_again() throws IOException {
        byte[] noise = new byte[1_900_000];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < 6; i++) {
            Path file = Files.write(folder.resolve(i + ".txt"), noise);
            assertThat(ask("GET", file, "text/plain", BROWSER).status).isEqualTo(200);
        }
        assertThat(files.held()).isBetween(4_000_000L, 8L << 20);
        assertThat(ask("GET", page, "text/html", BROWSER).unpacked()).isEqualTo(Files.readString(page));
    }
}
