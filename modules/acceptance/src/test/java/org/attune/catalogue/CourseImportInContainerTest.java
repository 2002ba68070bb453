package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.catalogue.CourseFolder.unique;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.tracking.ActivityDescription;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CourseImportInContainerTest {

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    CourseImport imports;

    @Inject
    CatalogueService catalogue;

    @Inject
    Activities activities;

    private final CourseFolder folder = new CourseFolder();
    private final String id = unique("course");
    private Reader reader;

    @BeforeEach
    void aHub() throws SQLException {
        reader = HubRows.inNewHub(database, Role.EDUCATOR);
    }

    @Test
    void a_hub_gets_the_courses_of_the_folder() {
        take(folder.course(id, "1.0.0", "a", "b", "c*"));
        CourseDescription course = only(reader);
        assertThat(course.title()).isEqualTo("Course " + id);
        assertThat(course.authorVersion()).isEqualTo("1.0.0");
        assertThat(course.minutes()).isEqualTo(20);
        assertThat(course.objectives()).containsExactly("One thing.", "Another.");
        assertThat(course.licence()).isEqualTo("CC-BY-4.0");
        assertThat(course.sources())
                .containsExactly(new Source("A book", null), new Source("An article", "https://doi.org/10.1/x"));
        assertThat(course.finish()).isEqualTo(FinishRule.ALL_LESSONS);
        assertThat(course.modules()).singleElement().satisfies(module -> {
            assertThat(module.title()).isEqualTo("The module");
            assertThat(module.lessons())
                    .containsExactly(
                            new LessonDescription("a", 1, "Lesson a", "The first.", 8, false),
                            new LessonDescription("b", 2, "Lesson b", "", 0, false),
                            new LessonDescription("c", 3, "Lesson c", "", 0, true));
        });
        assertThat(catalogue.courses(reader, ""))
                .containsExactly(new CourseSummary(course.course(), course.title(), course.summary(), 20, 3, true));
        assertThat(catalogue.drawing(reader, course.course()))
                .hasValueSatisfying(svg -> assertThat(svg).content().startsWith("<svg"));
    }

    @Test
    void tracking_is_told_what_the_manifest_says() {
        take(folder.course(id, "1.0.0", "a"));
        assertThat(activities.activity(resource(reader), "a"))
                .contains(new ActivityDescription(
                        "a",
                        "Lesson a",
                        ScormVersion.SCORM_2004_4TH,
                        "a.html?a=b",
                        Map.of("cmi.launch_data", "given to a"),
                        Map.of(
                                "adl.nav.request_valid.continue",
                                "false",
                                "adl.nav.request_valid.previous",
                                "false",
                                "adl.nav.request_valid.choice.{target=a}",
                                "true"),
                        false,
                        false));
        assertThat(activities.activity(resource(reader), "b")).isEmpty();
        assertThat(activities.activity(-1, "a")).isEmpty();
    }

    @Test
    void the_files_of_a_package_are_found() {
        take(folder.course(id, "1.0.0", "a"));
        assertThat(catalogue.file(resource(reader), "a.html")).hasValueSatisfying(file -> {
            assertThat(file.file()).content().contains(id);
            assertThat(file.mediaType()).isEqualTo("text/html; charset=utf-8");
        });
        assertThat(catalogue.file(resource(reader), "../" + id)).isEmpty();
        assertThat(catalogue.file(-1, "a.html")).isEmpty();
    }

    @Test
    void the_same_version_and_checksums_change_nothing() throws SQLException {
        take(folder.course(id, "1.0.0", "a"));
        CourseDescription before = only(reader);
        take(folder);
        assertThat(only(reader)).isEqualTo(before);
        assertThat(versions(before.course())).isEqualTo(1);
    }

    @Test
    void a_new_version_is_published_beside_the_old() throws SQLException {
        take(folder.course(id, "1.0.0", "a"));
        CourseDescription old = only(reader);
        take(folder.empty().course(id, "1.1.0", "a", "b"));
        CourseDescription now = only(reader);
        assertThat(now.course()).isEqualTo(old.course());
        assertThat(now.authorVersion()).isEqualTo("1.1.0");
        assertThat(now.lessons()).isEqualTo(2);
        assertThat(catalogue.version(reader, old.version())).isEqualTo(old);
        assertThat(versions(old.course())).isEqualTo(2);
    }

    @Test
    void an_older_version_put_back_is_published_again_not_made_again() throws SQLException {
        take(folder.course(id, "1.0.0", "a"));
        CourseDescription old = only(reader);
        take(folder.empty().course(id, "1.1.0", "a", "b"));
        take(folder.empty().course(id, "1.0.0", "a"));
        assertThat(only(reader)).isEqualTo(old);
        assertThat(versions(old.course())).isEqualTo(2);
    }

    @Test
    void the_same_version_of_another_package_is_a_version_of_its_own() {
        take(folder.course(id, "1.0.0", "one" + id, new String[] {"a"}));
        CourseDescription old = only(reader);
        take(folder.empty().course(id, "1.0.0", "two" + id, new String[] {"a"}));
        assertThat(only(reader).version()).isNotEqualTo(old.version());
        assertThat(only(reader).modules().get(0).resource())
                .isNotEqualTo(old.modules().get(0).resource());
    }

    @Test
    void what_is_broken_is_left_out_and_the_rest_goes_on() throws IOException {
        Path written = folder.json("7")
                .json("{\"identifier\": \"" + unique("none") + "\"}")
                .course(unique("damaged"), "1.0.0", "a")
                .course(id, "1.0.0", "a")
                .write();
        try (Stream<Path> zips = Files.list(written)) {
            for (Path zip : zips.filter(each -> each.getFileName().toString().startsWith("damaged"))
                    .toList()) {
                Files.write(zip, new byte[] {0});
            }
        }
        imports.take(reader.hub(), written);
        assertThat(only(reader).title()).isEqualTo("Course " + id);
        imports.take(reader.hub(), Files.createTempDirectory("no-catalogue"));
    }

    @Test
    void a_package_folder_that_is_gone_is_unpacked_again() throws IOException, SQLException {
        take(folder.course(id, "1.0.0", "a"));
        Path file = catalogue.file(resource(reader), "a.html").orElseThrow().file();
        Path unpacked = file.getParent();
        Files.move(unpacked, unpacked.resolveSibling("moved-" + id));
        take(folder);
        assertThat(file).exists();
        assertThat(versions(only(reader).course())).isEqualTo(1);
    }

    @Test
    void hubs_share_a_package_and_nothing_else() throws SQLException {
        Reader other = HubRows.inNewHub(database, Role.COORDINATOR);
        Path written = folder.course(id, "1.0.0", "a").write();
        imports.take(reader.hub(), written);
        CourseDescription course = only(reader);

        assertThat(catalogue.courses(other, "")).isEmpty();
        assertThatThrownBy(() -> catalogue.course(other, course.course())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.version(other, course.version())).isInstanceOf(NotFound.class);
        assertThat(catalogue.drawing(other, course.course())).isEmpty();

        imports.take(other.hub(), written);
        assertThat(only(other).course()).isNotEqualTo(course.course());
        assertThat(resource(other)).isEqualTo(resource(reader));
    }

    @Test
    void courses_are_found_by_words_in_any_order_and_case_and_stand_by_title() {
        String word = unique("word");
        take(folder.course("B-" + word, "1.0.0", "a")
                .course("a-" + word, "1.0.0", "a")
                .course(id, "1.0.0", "a"));
        assertThat(catalogue.courses(reader, word.toUpperCase(Locale.UK) + "  about"))
                .extracting(CourseSummary::title)
                .containsExactly("Course a-" + word, "Course B-" + word);
        assertThat(catalogue.courses(reader, word + " missing")).isEmpty();
        assertThat(catalogue.courses(reader, " ")).hasSize(3);
    }

    private void take(CourseFolder courses) {
        imports.take(reader.hub(), courses.write());
    }

    private CourseDescription only(Reader who) {
        List<CourseSummary> courses = catalogue.courses(who, "");
        assertThat(courses).hasSize(1);
        return catalogue.course(who, courses.get(0).course());
    }

    private long resource(Reader who) {
        return only(who).modules().get(0).resource();
    }

    private long versions(long course) throws SQLException {
        return HubRows.count(database, "course_version where course = ?", course);
    }
}
