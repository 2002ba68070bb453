package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    @TempDir
    Path temporary;

    private Path packages;

    @BeforeEach
    void build() throws Exception {
        packages = temporary.resolve("packages");
        Files.createDirectories(packages);
        Files.writeString(packages.resolve("sample-gone-scorm-1.2.zip"), "from an earlier build");
        BuildCourses.build(new SampleCourse(temporary).courses, packages, null);
    }

    @Test
    void every_file_has_its_checksum_and_none_is_left_of_an_earlier_build() throws Exception {
        List<String> lines = Files.readAllLines(packages.resolve("SHA256SUMS"));
        assertThat(lines).hasSize(12).noneMatch(each -> each.contains("gone"));
        for (String line : lines) {
            Path file = packages.resolve(line.substring(66));
            assertThat(line).startsWith(Made.sha256(Files.readAllBytes(file)) + "  ");
        }
        assertThat(packages.resolve("sample-gone-scorm-1.2.zip")).doesNotExist();
    }

    @Test
    void the_guide_names_every_package_with_its_size_and_checksum() throws Exception {
        String guide = Files.readString(packages.resolve("README.md"));
        assertThat(guide)
                .contains("**A sample & its \"marks\"** 1.0.0.", "OpenOLAT", "Moodle", "SCORM Cloud", "Canvas")
                .doesNotContain("{{");
        for (String line : Files.readAllLines(packages.resolve("SHA256SUMS"))) {
            if (line.endsWith(".zip")) {
                String name = line.substring(66);
                long size = (Files.size(packages.resolve(name)) + 999) / 1000;
                assertThat(guide)
                        .containsPattern("\\| `" + name + "` \\| [^|]+ \\| " + size + " \\| `" + line.substring(0, 64));
            }
        }
    }

    @Test
    void the_catalogue_offers_the_4th_edition_first_and_a_lessons_own_packages_and_sources_with_the_lesson()
            throws Exception {
        String catalogue = Files.readString(packages.resolve("catalogue.json"), StandardCharsets.UTF_8);
        int parts = catalogue.indexOf("\"hasPart\"");
        int sources = catalogue.indexOf("\"citation\"", catalogue.indexOf("sample-two-scorm-1.2.zip"));
        assertThat(catalogue)
                .startsWith("{\"@context\": \"https://schema.org\", \"courses\": [{\"@type\": \"LearningResource\"")
                .contains("\"name\": \"A sample & its \\\"marks\\\"\"", "\"timeRequired\": \"PT10M\"");
        assertThat(catalogue.substring(parts, sources))
                .contains("sample-one-scorm-1.2.zip", "10.1000/sample")
                .doesNotContain("sample-scorm");
        assertThat(catalogue.substring(sources))
                .containsSubsequence(
                        "sample-scorm-2004-4th.zip",
                        "sample-scorm-2004-3rd.zip",
                        "sample-scorm-1.2.zip",
                        "sample-web.zip",
                        "sample-print.zip");
    }
}
