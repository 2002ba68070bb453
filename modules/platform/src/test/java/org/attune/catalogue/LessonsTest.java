package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
    @TempDir
    Path folder;

    @Test
    void the_items_that_open_a_file_are_the_lessons_in_order() throws ImportRefused {
        SamplePackage sample = new SamplePackage()
                .cluster("part-1", "Part one")
                .sco("a", "First")
                .sco("b", "Second")
                .end()
                .asset("c", "Third");
        List<LessonDescription> lessons = lessons(sample, "");
        assertThat(lessons).extracting(LessonDescription::activity).containsExactly("a", "b", "c");
        assertThat(lessons).extracting(LessonDescription::title).containsExactly("First", "Second", "Third");
        assertThat(lessons).extracting(LessonDescription::asset).containsExactly(false, false, true);
    }

    @Test
    void the_catalogue_says_minutes_and_summary_of_the_item_it_names() throws ImportRefused {
        List<LessonDescription> lessons =
                lessons(new SamplePackage().sco("a", "First").sco("b", "Second"), """
                , "timeRequired": "PT20M", "hasPart": [
                  {"identifier": "b", "name": "Other", "description": "About b.", "timeRequired": "PT7M30S"}]""");
        assertThat(lessons)
                .containsExactly(
                        new LessonDescription("a", 1, "First", "", 0, false),
                        new LessonDescription("b", 2, "Second", "About b.", 8, false));
    }

    @Test
    void a_12_package_of_one_sco_is_one_lesson_that_takes_as_long_as_the_course() throws ImportRefused {
        List<LessonDescription> lessons = lessons(new SamplePackage().scorm12().sco("course", "All of it"), """
                , "timeRequired": "PT20M", "hasPart": [{"identifier": "b", "timeRequired": "PT7M"}]""");
        assertThat(lessons).containsExactly(new LessonDescription("course", 1, "All of it", "", 20, false));
    }

    @Test
    void an_item_without_a_title_has_the_catalogues() throws ImportRefused {
        assertThat(lessons(
                        new SamplePackage().sco("a", ""),
                        ", \"hasPart\": [{\"identifier\": \"a\", \"name\": \"Told\"}]"))
                .extracting(LessonDescription::title)
                .containsExactly("Told");
        assertThat(lessons(new SamplePackage().sco("a", ""), ""))
                .extracting(LessonDescription::title)
                .containsExactly("A course");
    }

    @Test
    void what_the_manifest_hides_is_no_lesson_unless_it_hides_all() throws ImportRefused {
        assertThat(lessons(new SamplePackage().sco("a", "Seen").hidden("b", "Hidden"), ""))
                .extracting(LessonDescription::activity)
                .containsExactly("a");
        assertThat(lessons(new SamplePackage().hidden("b", "Hidden"), ""))
                .extracting(LessonDescription::activity)
                .containsExactly("b");
    }

    @Test
    void what_lies_elsewhere_is_no_lesson() throws ImportRefused {
        SamplePackage sample =
                new SamplePackage().elsewhere("a", "https://elsewhere.example/").sco("b", "Here");
        assertThat(lessons(sample, "")).extracting(LessonDescription::activity).containsExactly("b");
        assertThatThrownBy(() -> lessons(new SamplePackage().elsewhere("a", "https://elsewhere.example/"), ""))
                .isInstanceOf(ImportRefused.class);
    }

    @Test
    void items_that_tracking_could_not_tell_apart_are_refused() {
        assertThatThrownBy(() -> lessons(new SamplePackage().sco("a", "One").sco("a", "Two"), ""))
                .hasMessageContaining("two items of its package are called “a”");
        assertThatThrownBy(() -> lessons(new SamplePackage().sco("a".repeat(1_001), "Long"), ""))
                .hasMessageContaining("cannot be kept");
    }

    private List<LessonDescription> lessons(SamplePackage sample, String more) throws ImportRefused {
        CourseEntry course = CatalogueFile.read(Json.createReader(new StringReader("""
                {"identifier": "c", "version": "1", "name": "A course",
                 "encoding": [{"name": "c.zip", "sha256": "%s"}]%s}""".formatted("0".repeat(64), more)))
                .readValue());
        List<Lesson> lessons = Lessons.of(sample.manifest(folder), course);
        return IntStream.range(0, lessons.size())
                .mapToObj(i -> lessons.get(i).describe(i + 1))
                .toList();
    }
}
