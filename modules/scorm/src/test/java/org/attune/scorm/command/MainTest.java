package org.attune.scorm.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder;

    /** What a run printed, and how it ended. */
    private record Run(int code, String out, String err) {}

    private static Run run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                Arrays.stream(args).map(String::valueOf).toList(),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8));
        Run run = new Run(code, out.toString(UTF_8), err.toString(UTF_8));
        assertThat(run.out() + run.err()).doesNotContain("\tat ", "Exception");
        return run;
    }

    private Path zip(String name, String href) throws IOException {
        String manifest = """
                <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
                  <metadata><schemaversion>2004 3rd Edition</schemaversion></metadata>
                  <organizations><organization identifier="o"><title>Babies</title>
                    <item identifier="part"><title>Part</title>
                      <item identifier="i" identifierref="r"><title>Cues \u202e\u001b</title></item></item>
                    <item identifier="j" identifierref="s"><title>Reading</title></item></organization></organizations>
                  <resources><resource identifier="r" adlcp:scormType="sco" href="%s"/>
                    <resource identifier="s" href="a.html#x"/></resources></manifest>
                """.replace("\u001b", "").formatted(href);
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("imsmanifest.xml"));
            out.write(manifest.getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("a.html"));
        }
        return file;
    }

    @Test
    void a_package_that_can_be_played_is_told_and_ends_with_0() throws IOException {
        Run run = run("check", zip("good.zip", "a.html"));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("good.zip: can be played")
                .contains("Version: SCORM 2004 3rd Edition")
                .contains("Organization (table of contents): Babies")
                .contains("- Part\n      - Cues \ufffd → a.html\n")
                .contains("- Reading → a.html#x (completed once opened)")
                .contains("Activities: 3; can be opened: 2; report what a learner does: 1")
                .contains("Nothing is wrong with it.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_package_that_is_refused_is_told_with_what_to_do_and_ends_with_1() throws IOException {
        Run run = run("check", zip("good.zip", "a.html"), zip("bad.zip", "gone.html"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("good.zip: can be played")
                .contains("bad.zip: refused")
                .contains("“gone.html”")
                .contains("What to do: ");
    }

    @Test
    void the_report_comes_as_json_too() throws IOException {
        Run run = run("check", "--json", zip("good.zip", "a.html"), zip("bad.zip", "gone.html"), "missing.zip");
        assertThat(run.code()).isEqualTo(2);
        JsonArray reports = Json.createReader(new StringReader(run.out())).readArray();
        JsonObject good = reports.getJsonObject(0);
        assertThat(good.getString("verdict")).isEqualTo("playable");
        assertThat(good.getString("version")).isEqualTo("SCORM 2004 3rd Edition");
        assertThat(good.getJsonArray("launchables").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("identifier") + " " + each.getString("kind"))
                .containsExactly("i sco", "j asset");
        assertThat(good.getJsonArray("organizations")
                        .getJsonObject(0)
                        .getJsonArray("activities")
                        .getJsonObject(0)
                        .getJsonArray("activities"))
                .hasSize(1);
        JsonObject bad = reports.getJsonObject(1);
        assertThat(bad.getBoolean("playable")).isFalse();
        assertThat(bad.getJsonArray("problems").getJsonObject(0).keySet())
                .isEqualTo(Set.of("kind", "place", "meaning", "remedy"));
        assertThat(reports.getJsonObject(2).getString("verdict")).isEqualTo("not checked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "play x.zip", "check", "check --xml x.zip", "--json", "check --json", "check --"})
    void wrong_use_is_told_with_the_usage_and_ends_with_2(String words) {
        Run run = run((Object[]) (words.isEmpty() ? new String[0] : words.split(" ")));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("java -jar scorm.jar check");
    }

    @Test
    void help_is_given() {
        assertThat(run("--help").code()).isZero();
        assertThat(run("check", "--help").out()).contains("--json");
    }

    @Test
    void a_file_that_is_missing_or_a_folder_is_told_and_ends_with_2() {
        assertThat(run("check", folder.resolve("gone.zip")))
                .matches(run -> run.code() == 2 && run.out().contains("There is no such file."));
        assertThat(run("check", folder))
                .matches(run -> run.code() == 2 && run.out().contains("a folder, not a file"));
        assertThat(run("check", "nul\0.zip").code()).isEqualTo(2);
    }

    @Test
    void a_file_that_may_not_be_read_is_told_and_ends_with_2() throws IOException {
        Path file = zip("secret.zip", "a.html");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "everything is readable to root");
        assertThat(run("check", file))
                .matches(run -> run.code() == 2 && run.out().contains("not allowed to read"));
    }

    @Test
    void a_file_that_is_no_zip_or_half_of_one_is_told_and_ends_with_1() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "hello");
        assertThat(run("check", text))
                .matches(run -> run.code() == 1 && run.out().contains("not a zip file"));
        byte[] whole = Files.readAllBytes(zip("whole.zip", "a.html"));
        Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("check", half))
                .matches(run -> run.code() == 1 && run.out().contains("cut off"));
    }

    @Test
    void a_hundred_megabytes_in_two_thousand_files_are_checked_in_little_memory() throws Exception {
        Path zip = folder.resolve("big.zip");
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("imsmanifest.xml"));
            out.write("""
                    <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
                    <metadata><schemaversion>1.2</schemaversion></metadata><organizations>
                    <organization identifier="o"><item identifier="i" identifierref="r"><title>I</title></item>
                    </organization></organizations><resources><resource identifier="r" href="0.bin">
                    """.getBytes(UTF_8));
            for (int i = 0; i < 2_000; i++) {
                out.write(("<file href=\"" + i + ".bin\"/>").getBytes(UTF_8));
            }
            out.write("</resource></resources></manifest>".getBytes(UTF_8));
            for (int i = 0; i < 2_000; i++) {
                out.putNextEntry(new ZipEntry(i + ".bin"));
                out.write(noise);
            }
        }
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        Path.of(Main.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Main.class.getName(),
                        "check",
                        zip.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(java.getInputStream().readAllBytes(), UTF_8)).contains("can be played");
        assertThat(java.waitFor()).isZero();
    }

    @Test
    void a_list_of_files_is_checked_to_its_end() throws IOException {
        Run run = run("check", "--", zip("one.zip", "a.html"), "-two.zip", zip("three.zip", "a.html"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(List.of(run.out().split("\n\n", -1))).hasSize(4);
    }
}
