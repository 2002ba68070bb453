package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFilesTest {
    @TempDir
    Path data;

    private Path folder;
    private PackageFiles files;

    @BeforeEach
    void unpacked() throws IOException {
        folder = Files.createDirectories(data.resolve("package"));
        Files.createDirectories(folder.resolve("lessons"));
        Files.writeString(folder.resolve("lessons/Page one.html"), "<!doctype html>");
        Files.writeString(data.resolve("secret.txt"), "nobody's");
        files = new PackageFiles(folder);
    }

    @Test
    void a_file_is_found_by_its_path() {
        assertThat(files.find("lessons/Page one.html")).hasValueSatisfying(found -> {
            assertThat(found.file()).hasContent("<!doctype html>");
            assertThat(found.mediaType()).isEqualTo("text/html; charset=utf-8");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "lessons",
                "lessons/",
                "lessons/none.html",
                "lessons/Page one.html/more",
                "lessons/page one.html",
                "../secret.txt",
                "lessons/../../secret.txt",
                "..",
                "/etc/passwd",
                "a\u0000b",
                "LONG"
            })
    void what_is_not_a_file_of_the_package_is_not_there(String path) {
        assertThat(files.find(path.replace("LONG", "a".repeat(10_000)))).isEmpty();
    }

    @Test
    void links_are_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.txt"), data.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("out"), data);
        assertThat(files.find("link.txt")).isEmpty();
        assertThat(files.find("out/secret.txt")).isEmpty();
    }

    @Test
    void a_data_folder_behind_a_link_is_no_hindrance() throws IOException {
        Path link = Files.createSymbolicLink(data.resolve("elsewhere"), folder);
        assertThat(new PackageFiles(link).find("lessons/Page one.html")).isPresent();
    }

    @Test
    void a_package_that_is_gone_has_no_files() {
        assertThat(new PackageFiles(data.resolve("gone")).find("index.html")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "page.HTML, text/html; charset=utf-8",
        "app.js, text/javascript; charset=utf-8",
        "module.mjs, text/javascript; charset=utf-8",
        "style.css, text/css; charset=utf-8",
        "captions.vtt, text/vtt; charset=utf-8",
        "drawing.svg, image/svg+xml",
        "data.json, application/json",
        "film.mp4, video/mp4",
        "font.woff2, font/woff2",
        "imsmanifest.xml, application/xml",
        "page.html.unknown, application/octet-stream",
        "README, application/octet-stream"
    })
    void the_media_type_follows_from_the_name(String name, String type) throws IOException {
        Files.writeString(folder.resolve(name), "text");
        assertThat(files.find(name)).get().extracting(PackageFile::mediaType).isEqualTo(type);
    }

    @Test
    void a_page_in_another_charset_than_utf_8_keeps_its_own_word() throws IOException {
        byte[] latin = "<meta charset=iso-8859-1>Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("old.htm"), latin);
        assertThat(files.find("old.htm"))
                .get()
                .extracting(PackageFile::mediaType)
                .isEqualTo("text/html");
    }
}
