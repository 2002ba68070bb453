package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.sequencing.ActivityStatus;
import org.attune.scorm.sequencing.ActivityTree;
import org.attune.scorm.sequencing.Completion;
import org.attune.scorm.sequencing.Success;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(names(temporary.resolve("two")))
                .isEqualTo(names(temporary.resolve("one")))
                .contains("sample-scorm-2004-4th.zip", "sample-one-scorm-1.2.zip", "sample-print.zip", "README.md");
        for (String name : names(temporary.resolve("one"))) {
            assertThat(temporary.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(temporary.resolve("one").resolve(name));
        }
    }

    @Test
    void a_course_leaves_whole_and_in_lessons_in_every_form() throws Exception {
        build();
        assertThat(names(temporary.resolve("packages")))
                .containsExactlyInAnyOrder(
                        "README.md",
                        "SHA256SUMS",
                        "catalogue.json",
                        "sample.svg",
                        "sample-scorm-2004-4th.zip",
                        "sample-scorm-2004-3rd.zip",
                        "sample-scorm-1.2.zip",
                        "sample-web.zip",
                        "sample-print.zip",
                        "sample-one-scorm-2004-3rd.zip",
                        "sample-one-scorm-1.2.zip",
                        "sample-two-scorm-2004-3rd.zip",
                        "sample-two-scorm-1.2.zip");
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
    void the_4th_edition_is_completed_when_all_its_lessons_are() throws Exception {
        Organization organization =
                report("sample-scorm-2004-4th.zip").manifest().organization().orElseThrow();
        ActivityStatus done = new ActivityStatus(true, Completion.COMPLETED, Success.UNKNOWN, 1.0);
        ActivityStatus begun = new ActivityStatus(true, Completion.INCOMPLETE, Success.UNKNOWN, 0.5);
        ActivityTree tree = new ActivityTree(organization);

        assertThat(tree.choices()).hasSize(2);
        assertThat(tree.rollUp(Map.of("one", done, "two", begun)).get(organization.identifier()))
                .satisfies(status -> {
                    assertThat(status.completion()).isEqualTo(Completion.INCOMPLETE);
                    assertThat(status.progress()).isEqualTo(0.75);
                });
        assertThat(tree.rollUp(Map.of("one", done, "two", done)).get(organization.identifier()))
                .extracting(ActivityStatus::completion)
                .isEqualTo(Completion.COMPLETED);
    }

    @Test
    void every_other_package_holds_one_item() throws Exception {
        Course course = new SampleCourse(temporary).read();
        build();
        for (Pack pack : Packages.of(course)) {
            if (pack.format().isScorm() && pack.format() != Format.SCORM_2004_4TH) {
                PackageReport report =
                        new PackageReader().read(temporary.resolve("packages").resolve(pack.fileName()));
                Lesson lesson = pack.lesson();
                assertThat(report.problems()).isEmpty();
                assertThat(report.manifest().scorm().name())
                        .isEqualTo(pack.format().name());
                assertThat(report.manifest().launchable())
                        .extracting(Item::identifier)
                        .containsExactly(lesson == null ? "sample" : lesson.id());
            }
        }
    }

    @Test
    void a_package_holds_the_drawings_it_shows_and_no_others() throws Exception {
        // Too large to be put into a page.
        String large = "<svg viewBox=\"0 0 1 1\"><!--" + "-".repeat(9_000) + "--></svg>";
        SampleCourse sample = new SampleCourse(temporary)
                .add("media/never.svg", large)
                .add("media/two.svg", large)
                .change("lessons/02-two.md", "![A small rug](media/course.svg)", "![A rug](media/two.svg)");
        for (Pack pack : Packages.of(sample.read())) {
            boolean showsTwo = pack.lesson() == null || pack.lesson().id().equals("two");
            assertThat(pack.files().keySet()).doesNotContain("media/never.svg");
            assertThat(pack.files().containsKey("media/two.svg"))
                    .as(pack.fileName())
                    .isEqualTo(showsTwo);
        }
    }

    @Test
    void a_page_says_what_the_shell_is_to_speak_and_how_much_it_holds() throws Exception {
        for (Pack pack : Packages.of(new SampleCourse(temporary).read())) {
            String page = page(pack);
            switch (pack.format()) {
                case SCORM_2004_4TH ->
                    assertThat(page).contains("data-scorm=\"2004\"").doesNotContain("data-whole");
                case SCORM_2004_3RD -> assertThat(page).contains("data-scorm=\"2004\"", "data-room=\"4000\"");
                case SCORM_12 -> assertThat(page).contains("data-scorm=\"1.2\"");
                case WEB -> assertThat(page).contains("data-scorm=\"none\"", "data-whole=\"true\"");
                case PRINT -> assertThat(page).doesNotContain("<script", "data-scorm");
            }
            if (pack.format() == Format.SCORM_2004_3RD || pack.format() == Format.SCORM_12) {
                assertThat(page.contains("data-whole=\"true\"")).isEqualTo(pack.lesson() == null);
            }
        }
    }

    @Test
    void no_page_has_a_script_or_a_style_in_it_so_that_any_policy_allows_it() throws Exception {
        Packages.of(new SampleCourse(temporary).read()).stream()
                .flatMap(pack -> pack.files().entrySet().stream())
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .forEach(page -> assertThat(page)
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                        .doesNotContain("<style", " style=", "<script>", " onclick", "javascript:"));
    }

    @Test
    void every_link_within_a_page_leads_to_something_on_it() throws Exception {
        SampleCourse sample =
                new SampleCourse(temporary).change("lessons/01-one.md", "Keep **near**.", "See [the choice](#choice).");
        for (Pack pack : Packages.of(sample.read())) {
            if (pack.lesson() == null || pack.lesson().id().equals("one")) {
                String page = page(pack);
                assertThat(page).contains("href=\"#one--choice\"");
                Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results().forEach(link -> assertThat(page)
                        .contains(" id=\"" + link.group(1) + "\""));
            }
        }
    }

    private void build() throws Exception {
        Path courses = Files.exists(temporary.resolve("courses"))
                ? temporary.resolve("courses")
                : new SampleCourse(temporary).courses;
        BuildCourses.build(courses, temporary.resolve("packages"), null);
    }

    private PackageReport report(String name) throws Exception {
        build();
        return new PackageReader().read(temporary.resolve("packages").resolve(name));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static String page(Pack pack) {
        String name = pack.format() == Format.SCORM_2004_4TH ? "lessons/one.html" : "index.html";
        return new String(pack.files().get(name), StandardCharsets.UTF_8);
    }
}
