package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that may be a package; docs/fuzzing.md says how to run it for longer. */
class ZipFuzzTest {
    private static final PackageLimits SMALL = new PackageLimits(50, 1 << 20, 1 << 19, 1 << 16, 200, 10);
    private static final String MANIFEST = """
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
              <metadata><schemaversion>1.2</schemaversion></metadata>
              <organizations><organization identifier="o"><title>O</title>
                <item identifier="i" identifierref="r"><title>I</title></item></organization></organizations>
              <resources><resource identifier="r" href="%s"/></resources></manifest>
            """;

    @MethodSource("zips")
    @FuzzTest
    void a_zip_is_read_and_unpacked_or_refused_in_words(byte[] bytes) throws IOException {
        Path home = Files.createTempDirectory("zip-fuzz");
        try {
            Path zip = Files.write(home.resolve("package.zip"), bytes);
            PackageReader reader = new PackageReader(SMALL);
            PackageReport report = reader.read(zip);
            assertThat(report.problems())
                    .allSatisfy(each -> assertThat(List.of(each.place(), each.meaning(), each.remedy()))
                            .noneMatch(String::isBlank));
            Path out = home.resolve("out");
            try {
                reader.unpack(zip, out);
                assertThat(Files.isDirectory(out)).isTrue();
            } catch (PackageRefused refused) {
                assertThat(report.playable()).as(refused.getMessage()).isFalse();
                assertThat(out).doesNotExist();
            }
            // Nothing beside the folder, and nothing left of an attempt.
            try (Stream<Path> beside = Files.list(home)) {
                assertThat(beside.toList()).isSubsetOf(zip, out);
            }
        } finally {
            delete(home);
        }
    }

    static Stream<byte[]> zips() throws IOException {
        return Stream.of(
                Zip.with("imsmanifest.xml", MANIFEST.formatted("a.html"))
                        .and("a.html", "A")
                        .bytes(),
                Zip.with("c/imsmanifest.xml", MANIFEST.formatted("é/a.html"))
                        .and("c\\é\\a.html", "A")
                        .and("__MACOSX/c/._a.html", "x")
                        .bytes(),
                Zip.inCharset("IBM437")
                        .and("imsmanifest.xml", MANIFEST.formatted("é.html"))
                        .and("é.html", "A")
                        .bytes(),
                Zip.with("../a", "A").and("A", "B").and("a", "C").bytes(),
                Zip.with("zeros", "0".repeat(100_000)).bytes(),
                Zip.with("h5p.json", "{}").bytes(),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                "<?xml version='1.0'?><courseStructure/>".getBytes(UTF_8),
                new byte[0]);
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
