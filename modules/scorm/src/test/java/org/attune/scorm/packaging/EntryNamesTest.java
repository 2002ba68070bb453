package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.attune.scorm.manifest.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as zip programs write them. */
class EntryNamesTest {
    private final PackageReader reader = new PackageReader();

    @TempDir
    Path folder;

    /** A manifest of one lesson that opens the page. */
    static String manifest(String href) {
        return """
                <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
                  <metadata><schemaversion>1.2</schemaversion></metadata>
                  <organizations><organization identifier="o"><title>O</title>
                    <item identifier="i" identifierref="r"><title>I</title></item></organization></organizations>
                  <resources><resource identifier="r" href="%s"/></resources></manifest>
                """.formatted(href);
    }

    private Launch launch(PackageReport report) {
        assertThat(report.errors()).isEmpty();
        return report.manifest().item("i").orElseThrow().launch();
    }

    @ParameterizedTest
    @CsvSource({
        "IBM437, Größe.html",
        "IBM850, pÁgina.html",
        "windows-1252, Übung 1.html",
        "windows-1251, урок.html",
        "Shift_JIS, 学習.html",
        "UTF-8, été.html"
    })
    void the_encoding_of_names_is_the_one_in_which_the_manifest_finds_its_files(String charset, String name)
            throws IOException {
        Path zip = Zip.inCharset(charset)
                .and("imsmanifest.xml", manifest(name))
                .and(name, "A")
                .in(folder);
        assertThat(launch(reader.read(zip)).path()).isEqualTo(name);
        reader.unpack(zip, folder.resolve("out"));
        assertThat(folder.resolve("out").resolve(name)).hasContent("A");
    }

    @Test
    void a_folder_around_the_manifest_may_have_such_a_name_too() throws IOException {
        Path zip = Zip.inCharset("windows-1252")
                .and("Übung/imsmanifest.xml", manifest("ä.html"))
                .and("Übung/ä.html", "A")
                .in(folder);
        assertThat(launch(reader.read(zip)).path()).isEqualTo("Übung/ä.html");
    }

    @Test
    void a_backslash_in_a_name_parts_folders() throws IOException {
        Path zip = Zip.with("imsmanifest.xml", manifest("a/b.html"))
                .and("a\\", "")
                .and("a\\b.html", "A")
                .in(folder);
        assertThat(launch(reader.read(zip)).path()).isEqualTo("a/b.html");
        reader.unpack(zip, folder.resolve("out"));
        assertThat(folder.resolve("out/a/b.html")).hasContent("A");
    }

    @Test
    void what_macos_leaves_behind_is_left_out() throws IOException {
        Path zip = Zip.with("__MACOSX/._imsmanifest.xml", "x")
                .and("__MACOSX/c/imsmanifest.xml", "x")
                .and("imsmanifest.xml", manifest("a.html"))
                .and("a.html", "A")
                .and(".DS_Store", "x")
                .in(folder);
        assertThat(reader.read(zip).problems()).isEmpty();
        reader.unpack(zip, folder.resolve("out"));
        assertThat(folder.resolve("out/.DS_Store")).doesNotExist();
        assertThat(folder.resolve("out/__MACOSX")).doesNotExist();
    }

    @Test
    void a_file_is_found_whose_name_differs_in_how_accents_are_written() throws IOException {
        String decomposed = Normalizer.normalize("été.html", Normalizer.Form.NFD);
        Path zip = Zip.with("imsmanifest.xml", manifest("été.html"))
                .and(decomposed, "A")
                .in(folder);
        assertThat(reader.read(zip).problems()).isEmpty();
        assertThat(launch(reader.read(zip)).path()).isEqualTo(decomposed);
    }

    @Test
    void a_file_is_found_whose_name_differs_in_case_and_that_is_said() throws IOException {
        Path zip = Zip.with("imsmanifest.xml", manifest("Index.HTML?x=1"))
                .and("index.html", "A")
                .in(folder);
        assertThat(launch(reader.read(zip)).href()).isEqualTo("index.html?x=1");
        assertThat(reader.read(zip).warnings()).singleElement().matches(each -> each.meaning()
                .contains("“Index.HTML”"));
    }

    @Test
    void a_name_with_percent_signs_is_found_as_it_is_written() throws IOException {
        Path zip = Zip.with("imsmanifest.xml", manifest("a%20b.html"))
                .and("a%20b.html", "A")
                .in(folder);
        assertThat(launch(reader.read(zip)).path()).isEqualTo("a%20b.html");
        assertThat(launch(reader.read(zip)).href()).isEqualTo("a%2520b.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.html", "a.HTML", "./a.html", "a.html.", "x/../a.html"})
    void names_that_some_computers_take_for_one_are_refused(String other) throws IOException {
        PackageReport report =
                reader.read(Zip.with("a.html", "one").and(other, "two").in(folder));
        assertThat(report.errors()).extracting(Problem::place).contains(other);
    }

    @Test
    void names_that_differ_only_in_how_accents_are_written_are_refused() throws IOException {
        String other = Normalizer.normalize("é.html", Normalizer.Form.NFD);
        PackageReport report =
                reader.read(Zip.with("é.html", "one").and(other, "two").in(folder));
        assertThat(report.errors()).extracting(Problem::place).contains(other);
    }

    @Test
    void every_entry_that_is_refused_is_named() throws IOException {
        PackageReport report = reader.read(Zip.with("imsmanifest.xml", manifest("a.html"))
                .and("../up", "x")
                .and("/root", "x")
                .and("C:\\drive", "x")
                .in(folder));
        assertThat(report.errors())
                .extracting(Problem::place)
                .containsExactly("../up", "/root", "C:\\drive", "imsmanifest.xml, line 4: “I” (i)");
    }

    @Test
    void a_name_cannot_steer_the_screen_it_is_shown_on() throws IOException {
        PackageReport report =
                reader.read(Zip.with("../\u001b[2Jx\u202eexe.html", "x").in(folder));
        assertThat(report.errors()).extracting(Problem::place).containsExactly("../␛[2Jx\ufffdexe.html");
    }

    @Test
    void a_name_in_utf_8_beside_the_old_one_is_taken() throws IOException {
        String name = "é.html";
        byte[] old = "e.html".getBytes(UTF_8);
        Path zip = Zip.inCharset("IBM437")
                .and("imsmanifest.xml", manifest(name))
                .andWithUnicodePath(old, name, "A")
                .in(folder);
        assertThat(launch(reader.read(zip)).path()).isEqualTo(name);
    }

    @Test
    void two_courses_in_one_zip_are_refused() throws IOException {
        PackageReport report = reader.read(Zip.with("one/imsmanifest.xml", manifest("a.html"))
                .and("one/a.html", "A")
                .and("two/imsmanifest.xml", manifest("a.html"))
                .and("two/a.html", "A")
                .in(folder));
        assertThat(report.errors())
                .extracting(Problem::meaning)
                .isEqualTo(List.of(
                        "It holds 2 courses, in folders of their own: one/imsmanifest.xml, two/imsmanifest.xml."));
    }
}
