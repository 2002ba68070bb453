package org.attune.scorm.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageReaderTest {
    private static final String MANIFEST = """
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>O</title>
                <item identifier="i" identifierref="r"><title>I</title></item></organization></organizations>
              <resources><resource identifier="r" adlcp:scormtype="sco" href="a/b.html"><file href="a/b.html"/>
              </resource></resources></manifest>
            """;

    private final PackageReader reader = new PackageReader();

    @TempDir
    Path folder;

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString())).containsExactly("package.zip");
        }
    }

    private PackageRefused refused(PackageReader by, Path zip) throws IOException {
        Throwable thrown = catchThrowable(() -> by.unpack(zip, folder.resolve("out")));
        assertThat(thrown).isInstanceOf(PackageRefused.class);
        nothingIsLeft();
        return (PackageRefused) thrown;
    }

    @Test
    void a_package_is_read_and_unpacked() throws IOException {
        Path zip =
                Zip.with("imsmanifest.xml", MANIFEST).and("a/b.html", "hello").in(folder);
        assertThat(reader.read(zip).problems()).isEmpty();
        assertThat(reader.read(zip).playable()).isTrue();
        reader.unpack(zip, folder.resolve("x/out"));
        assertThat(folder.resolve("x/out/a/b.html")).hasContent("hello");
    }

    @Test
    void a_folder_that_is_there_is_left_alone() throws IOException {
        Path zip = Zip.with("imsmanifest.xml", MANIFEST).in(folder);
        Path there = Files.createDirectory(folder.resolve("out"));
        assertThatThrownBy(() -> reader.unpack(zip, there)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void a_manifest_in_a_sub_folder_is_found_and_its_addresses_start_there() throws IOException {
        Path zip = Zip.with("My course/imsmanifest.xml", MANIFEST)
                .and("My course/a/b.html", "hello")
                .in(folder);
        PackageReport report = reader.read(zip);
        assertThat(report.playable()).isTrue();
        assertThat(report.manifest().folder()).isEqualTo("My course/");
        assertThat(report.manifest().launchable().get(0).launch().href()).isEqualTo("My%20course/a/b.html");
        assertThat(report.problems()).singleElement().matches(each -> each.severity() == Severity.MINOR);
    }

    @Test
    void a_package_whose_only_page_is_missing_cannot_be_played() throws IOException {
        PackageReport report = reader.read(Zip.with("imsmanifest.xml", MANIFEST).in(folder));
        assertThat(report.playable()).isFalse();
        assertThat(report.errors())
                .singleElement()
                .matches(each -> each.place().equals("imsmanifest.xml, line 5: “I” (i)")
                        && each.meaning().contains("“a/b.html”"));
    }

    @Test
    void a_zip_without_manifest_is_no_package() throws IOException {
        PackageReport report = reader.read(Zip.with("index.html", "hello").in(folder));
        assertThat(report.playable()).isFalse();
        assertThat(report.problems()).singleElement().matches(each -> each.meaning()
                .contains("imsmanifest.xml"));
    }

    @Test
    void a_file_that_is_no_zip_is_reported_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("package.zip"), "not a zip, but long enough to hold a header");
        assertThat(reader.read(file).problems()).singleElement().matches(each -> each.place()
                .equals("package.zip"));
        assertThat(refused(reader, file).problem().meaning()).contains("not a zip file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.html",
                "a/../../evil.html",
                "a\\..\\..\\evil.html",
                "/etc/evil",
                "\\\\host\\share\\evil",
                "C:\\evil.html",
                "c:evil.html",
                "a\0b.html"
            })
    void a_name_that_leads_out_of_the_folder_is_refused_by_name(String name) throws IOException {
        Path zip = Zip.with("imsmanifest.xml", MANIFEST)
                .and("a/b.html", "hello")
                .and(name, "evil")
                .in(folder);
        assertThat(refused(reader, zip).problem().place()).isEqualTo(name.replace('\0', '␀'));
        assertThat(reader.read(zip))
                .extracting(PackageReport::problems, InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .matches(each -> each.severity() == Severity.BLOCKING);
    }

    @Test
    void a_link_is_refused_by_name() throws IOException {
        Path zip = Zip.with("passwd.html", "/etc/passwd").asLinkIn(folder);
        assertThat(refused(reader, zip).problem())
                .matches(each ->
                        each.place().equals("passwd.html") && each.meaning().contains("link"));
    }

    @Test
    void a_link_is_found_behind_a_comment_that_looks_like_the_end_of_a_zip() throws IOException {
        Path zip = Zip.with("passwd.html", "/etc/passwd").asLinkIn(folder);
        byte[] bytes = Files.readAllBytes(zip);
        byte[] fake = new byte[30];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, fake, 0, 4);
        bytes[bytes.length - 2] = (byte) fake.length;
        Files.write(zip, bytes);
        Files.write(zip, fake, StandardOpenOption.APPEND);
        assertThat(refused(reader, zip).problem().place()).isEqualTo("passwd.html");
    }

    @Test
    void two_entries_of_one_name_are_refused() throws IOException {
        Path zip = Zip.with("a.html", "one").and("./a.html", "two").in(folder);
        assertThat(refused(reader, zip).problem().meaning()).contains("twice");
    }

    @Test
    void a_file_that_is_also_a_folder_is_refused() throws IOException {
        Path zip = Zip.with("a", "one").and("a/b", "two").in(folder);
        assertThat(refused(reader, zip).problem().meaning()).contains("also a file");
    }

    @Test
    void a_bomb_is_refused_by_its_ratio() throws IOException {
        Path zip = Zip.with("a.html", "one").and("zeros", new byte[8 << 20]).in(folder);
        assertThat(refused(reader, zip).problem())
                .matches(each -> each.place().equals("zeros") && each.meaning().contains("200 times"));
    }

    @Test
    void each_limit_is_kept() throws IOException {
        Path zip = Zip.with("a.html", "0123456789").and("b.html", "0123456789").in(folder);
        PackageLimits all = new PackageLimits(2, 20, 10, 10, 200, 1);
        new PackageReader(all).unpack(zip, folder.resolve("fits"));
        assertThat(folder.resolve("fits/b.html")).exists();
        Files.delete(folder.resolve("fits/a.html"));
        Files.delete(folder.resolve("fits/b.html"));
        Files.delete(folder.resolve("fits"));

        assertThat(refused(new PackageReader(new PackageLimits(1, 20, 10, 10, 200, 1)), zip))
                .hasMessageContaining("more than 1 files");
        assertThat(refused(new PackageReader(new PackageLimits(2, 19, 10, 10, 200, 1)), zip))
                .hasMessageContaining("19 bytes together");
        assertThat(refused(new PackageReader(new PackageLimits(2, 20, 9, 10, 200, 1)), zip))
                .hasMessageContaining("a.html");
    }

    @Test
    void a_name_too_deep_or_too_long_is_refused() throws IOException {
        String deep = "a/".repeat(40) + "b.html";
        assertThat(refused(reader, Zip.with(deep, "").in(folder)).problem().meaning())
                .contains("40 folders deep");
        assertThat(refused(reader, Zip.with("é".repeat(128), "").in(folder))
                        .problem()
                        .meaning())
                .contains("too long");
    }

    @Test
    void a_manifest_over_its_limit_is_refused() throws IOException {
        Path zip = Zip.with("imsmanifest.xml", MANIFEST).in(folder);
        PackageReport report = new PackageReader(new PackageLimits(10, 1_000_000, 1_000_000, 100, 200, 40)).read(zip);
        assertThat(report.manifest()).isNull();
        assertThat(report.problems()).singleElement().matches(each -> each.place()
                .equals("imsmanifest.xml"));
    }
}
