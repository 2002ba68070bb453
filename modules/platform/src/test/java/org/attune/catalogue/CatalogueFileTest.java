package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFileTest {
    private static final String SHA = "ab".repeat(32);
    private static final String ENCODING =
            "{\"format\": \"SCORM 1.2\", \"name\": \"c.zip\", \"sha256\": \"" + SHA + "\"}";

    @TempDir
    Path folder;

    @Test
    void a_course_is_read_as_it_was_written() throws ImportRefused {
        CourseEntry course = read("""
                {"identifier": "c", "version": "1.2.0", "name": "A course", "description": "What for.",
                 "audience": "Educators", "inLanguage": "en-GB", "timeRequired": "PT1H5M", "teaches": ["One.", "Two."],
                 "creator": "Somebody", "license": "CC-BY-4.0", "image": "c.svg",
                 "hasPart": [{"identifier": "a", "name": "First", "description": "It.", "timeRequired": "PT7M"}],
                 "citation": [{"text": "A book"}, {"text": "An article", "doi": "10.1/x"},
                              {"text": "A framework", "url": "https://framework.example/2"}],
                 "encoding": [%s]}""".formatted(ENCODING));
        assertThat(course)
                .isEqualTo(new CourseEntry(
                        "c",
                        "1.2.0",
                        "A course",
                        "What for.",
                        "Educators",
                        65,
                        List.of("One.", "Two."),
                        "Somebody",
                        "CC-BY-4.0",
                        "c.svg",
                        List.of(new CourseEntry.Part("a", "First", "It.", 7)),
                        List.of(
                                new Source("A book", null),
                                new Source("An article", "https://doi.org/10.1/x"),
                                new Source("A framework", "https://framework.example/2")),
                        List.of(new CourseEntry.Encoding("c.zip", SHA))));
    }

    @Test
    void a_course_needs_only_a_name_a_version_and_a_package() throws ImportRefused {
        CourseEntry course = read("{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": ["
                + ENCODING + "]}");
        assertThat(course.minutes()).isZero();
        assertThat(course.description()).isEmpty();
        assertThat(course.image()).isNull();
        assertThat(course.parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"version\": \"1\", \"name\": \"A course\", \"encoding\": [ENCODING]}",
                "{\"identifier\": \"c\", \"version\": \"\", \"name\": \"A course\", \"encoding\": [ENCODING]}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": {}, \"encoding\": [ENCODING]}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A\\u0000\", \"encoding\": [ENCODING]}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": []}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": \"c.zip\"}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": [{\"name\": \"c.zip\", \"sha256\": \"x\"}]}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": [ENCODING], \"timeRequired\": \"7 minutes\"}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": [ENCODING], \"image\": \"../secret/server.key\"}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": [ENCODING], \"image\": \"..\"}",
                "{\"identifier\": \"c\", \"version\": \"1\", \"name\": \"A course\", \"encoding\": [ENCODING], \"citation\": [{\"text\": \"A page\", \"url\": \"javascript:alert(1)\"}]}"
            })
    void what_is_no_course_is_refused(String json) {
        assertThatThrownBy(() -> read(json.replace("ENCODING", ENCODING))).isInstanceOf(ImportRefused.class);
    }

    @Test
    void what_is_no_catalogue_is_refused() throws IOException {
        assertThatThrownBy(() -> CatalogueFile.courses(folder)).isInstanceOf(ImportRefused.class);
        for (String broken : List.of("", "[]", "{", "{\"courses\": 7}")) {
            Files.writeString(folder.resolve(CatalogueFile.NAME), broken);
            assertThatThrownBy(() -> CatalogueFile.courses(folder))
                    .as(broken)
                    .isInstanceOf(ImportRefused.class)
                    .hasMessageContaining(CatalogueFile.NAME);
        }
    }

    private static CourseEntry read(String json) throws ImportRefused {
        return CatalogueFile.read(Json.createReader(new StringReader(json)).readValue());
    }
}
