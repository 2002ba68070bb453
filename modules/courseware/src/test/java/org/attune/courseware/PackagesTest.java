package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.PackageReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class PackagesTest {
    @TempDir
    Path temporary;

    @Test
    void the_same_source_gives_the_same_bytes_elsewhere_and_at_another_time() throws Exception {
        SampleCourse here = new SampleCourse(temporary.resolve("here"));
        SampleCourse there = new SampleCourse(temporary.resolve("a/long way/off"));
        Files.setLastModifiedTime(
                there.folder.resolve("media/course.svg"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        BuildCourses.build(here.courses, temporary.resolve("one"), null);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            BuildCourses.build(there.courses, temporary.resolve("two"), null);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        for (String name : Arrays.asList("sample-scorm-2004-4th.zip", "sample-scorm-1.2.zip", "catalogue.json")) {
            assertThat(temporary.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(temporary.resolve("one").resolve(name));
        }
    }

    @Test
    void the_2004_package_holds_a_lesson_an_item_under_its_own_identifier() throws Exception {
        PackageReport report = report("sample-scorm-2004-4th.zip");

        assertThat(report.problems()).isEmpty();
        assertThat(report.manifest().scorm()).isEqualTo(ScormVersion.SCORM_2004_4TH);
        assertThat(report.manifest().launchable()).extracting(Item::identifier).containsExactly("one", "two");
        assertThat(report.manifest()
                        .item("one")
                        .orElseThrow()
                        .primaryObjective()
                        .orElseThrow()
                        .identifier())
                .isEqualTo("one");
    }

    @Test
    void the_12_package_holds_the_whole_course_as_one_item() throws Exception {
        PackageReport report = report("sample-scorm-1.2.zip");

        assertThat(report.problems()).isEmpty();
        assertThat(report.manifest().scorm()).isEqualTo(ScormVersion.SCORM_12);
        assertThat(report.manifest().launchable()).extracting(Item::identifier).containsExactly("course");
    }

    @Test
    void every_file_but_the_manifest_is_listed_in_it_and_none_else() throws Exception {
        Course course = new SampleCourse(temporary).read();
        for (Map<String, byte[]> files : Arrays.asList(Packages.scorm2004(course), Packages.scorm12(course))) {
            TreeSet<String> listed = new TreeSet<>();
            Matcher file = Pattern.compile("<file href=\"([^\"]+)\"").matcher(manifest(files));
            while (file.find()) {
                assertThat(listed.add(file.group(1))).as(file.group(1)).isTrue();
            }
            listed.add("imsmanifest.xml");
            assertThat(listed).isEqualTo(new TreeSet<>(files.keySet()));
        }
    }

    @Test
    void the_manifests_are_valid_by_the_schemas_beside_them() throws Exception {
        SampleCourse sample = new SampleCourse(temporary);
        BuildCourses.build(sample.courses, temporary.resolve("packages"), temporary.resolve("web"));

        // The JDK's parser refuses two of 1.2's own schemas: ims_xml.xsd, which binds the xml namespace as the
        // default one, and the metadata's, which is ambiguous. So the one is replaced, the other left out.
        Path edition12 = temporary.resolve("web/sample/scorm-1.2");
        for (String part : Arrays.asList("xml.xsd", "XMLSchema.dtd", "datatypes.dtd")) {
            Files.copy(
                    temporary.resolve("web/sample/scorm-2004").resolve(part),
                    edition12.resolve(part.equals("xml.xsd") ? "ims_xml.xsd" : part),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        validate(edition12, "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd");
        validate(
                temporary.resolve("web/sample/scorm-2004"),
                "imscp_v1p1.xsd",
                "adlcp_v1p3.xsd",
                "adlseq_v1p3.xsd",
                "adlnav_v1p3.xsd",
                "imsss_v1p0.xsd");
    }

    @Test
    void the_manifest_starts_without_a_byte_order_mark_and_says_adlcp_literally() throws Exception {
        Course course = new SampleCourse(temporary).read();
        assertThat(manifest(Packages.scorm2004(course)))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("adlcp:scormType=\"sco\"", "<schemaversion>2004 4th Edition</schemaversion>");
        assertThat(manifest(Packages.scorm12(course)))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("adlcp:scormtype=\"sco\"", "<schemaversion>1.2</schemaversion>");
    }

    @Test
    void no_page_has_a_script_or_a_style_in_it_so_that_any_policy_allows_it() throws Exception {
        Course course = new SampleCourse(temporary).read();
        Stream.of(Packages.scorm2004(course), Packages.scorm12(course))
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .forEach(page -> assertThat(page)
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                        .doesNotContain("<style", " style=", "<script>", " onclick", "javascript:"));
    }

    private PackageReport report(String name) throws Exception {
        BuildCourses.build(new SampleCourse(temporary).courses, temporary.resolve("packages"), null);
        return new PackageReader().read(temporary.resolve("packages").resolve(name));
    }

    private static String manifest(Map<String, byte[]> files) {
        return new String(files.get("imsmanifest.xml"), StandardCharsets.UTF_8);
    }

    private static void validate(Path folder, String... schemas) throws IOException, SAXException {
        String manifest = Files.readString(folder.resolve("imsmanifest.xml")).replaceAll("(?s)<lom .*?</lom>", "");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Source[] sources = Stream.of(schemas)
                .map(each -> new StreamSource(folder.resolve(each).toFile()))
                .toArray(Source[]::new);
        factory.newSchema(sources).newValidator().validate(new StreamSource(new StringReader(manifest)));
    }
}
