package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    Path temporary;

    @Test
    void no_two_packages_have_the_same_identifier_and_another_version_changes_none() throws Exception {
        SampleCourse sample = new SampleCourse(temporary);
        List<String> now = identifiers(sample.read());
        sample.change("course.yaml", "version: 1.0.0", "version: 2.0.0").change("lessons/01-one.md", "A look", "A nod");

        assertThat(now).doesNotHaveDuplicates();
        assertThat(identifiers(sample.read())).isEqualTo(now);
    }

    @Test
    void every_file_but_the_manifest_is_listed_in_it_and_none_else() throws Exception {
        for (Pack pack : Packages.of(new SampleCourse(temporary).read())) {
            if (pack.format().isScorm()) {
                TreeSet<String> listed = new TreeSet<>();
                Matcher file = Pattern.compile("<file href=\"([^\"]+)\"").matcher(manifest(pack));
                while (file.find()) {
                    assertThat(listed.add(file.group(1))).as(file.group(1)).isTrue();
                }
                listed.add("imsmanifest.xml");
                assertThat(listed).isEqualTo(new TreeSet<>(pack.files().keySet()));
            }
        }
    }

    @Test
    void a_manifest_against_its_schemas_is_told_with_its_line() throws Exception {
        for (Pack pack : Packages.of(new SampleCourse(temporary).read())) {
            assertThat(ManifestCheck.faults(pack.format(), pack.files())).isEmpty();
            if (pack.format().isScorm()) {
                for (String name : List.of("general", "rights", "organization", "resource")) {
                    SortedMap<String, byte[]> files = new TreeMap<>(pack.files());
                    String broken = manifest(pack)
                            .replaceAll("(<(?:lom:)?)" + name + "(?=[ >])", "$1odd" + name)
                            .replaceAll("(</(?:lom:)?)" + name + ">", "$1odd" + name + ">");
                    files.put("imsmanifest.xml", broken.getBytes(StandardCharsets.UTF_8));
                    assertThat(ManifestCheck.faults(pack.format(), files))
                            .as(pack.fileName() + " " + name)
                            .anySatisfy(each -> assertThat(each).contains("line ", "odd" + name));
                }
            }
        }
    }

    @Test
    void the_manifest_starts_without_a_byte_order_mark_and_says_adlcp_literally() throws Exception {
        for (Pack pack : Packages.of(new SampleCourse(temporary).read())) {
            switch (pack.format()) {
                case SCORM_2004_4TH ->
                    assertThat(manifest(pack))
                            .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                            .contains("adlcp:scormType=\"sco\"", "<schemaversion>2004 4th Edition</schemaversion>");
                case SCORM_2004_3RD ->
                    assertThat(manifest(pack))
                            .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                            .contains("adlcp:scormType=\"sco\"", "<schemaversion>2004 3rd Edition</schemaversion>")
                            .doesNotContain("completionThreshold");
                case SCORM_12 ->
                    assertThat(manifest(pack))
                            .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                            .contains("adlcp:scormtype=\"sco\"", "<schemaversion>1.2</schemaversion>");
                case WEB, PRINT -> assertThat(pack.files()).doesNotContainKey("imsmanifest.xml");
            }
        }
    }

    @Test
    void the_metadata_says_what_it_is_how_long_it_takes_for_whom_and_what_may_be_done_with_it() throws Exception {
        String summary = "So much to say. ".repeat(100);
        SampleCourse sample = new SampleCourse(temporary).change("course.yaml", "Shows each kind of screen.", summary);
        for (Pack pack : Packages.of(sample.read())) {
            if (pack.format().isScorm()) {
                assertThat(manifest(pack))
                        .contains(
                                "en-GB",
                                pack.lesson() == null ? ">PT10M<" : ">PT5M<",
                                ">Tests<",
                                "Written for a test. Licence: CC-BY-4.0",
                                "earner<");
                assertThat(ManifestCheck.faults(pack.format(), pack.files())).isEmpty();
                assertThat(manifest(pack)).doesNotContainPattern("So much to say[^<]{1000}");
            }
        }
    }

    /** Of each package its own, its organization's and its items'. */
    private static List<String> identifiers(Course course) throws IOException {
        List<String> all = new ArrayList<>();
        for (Pack pack : Packages.of(course)) {
            if (pack.format().isScorm()) {
                List<String> found = Pattern.compile("<(?:manifest|organization|item) identifier=\"([^\"]+)\"")
                        .matcher(manifest(pack))
                        .results()
                        .map(each -> each.group(1))
                        .toList();
                all.add(String.join(" ", found));
            }
        }
        return all;
    }

    private static String manifest(Pack pack) {
        return new String(pack.files().get("imsmanifest.xml"), StandardCharsets.UTF_8);
    }
}
