package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCoursesTest {
    private static final String LESSON = "sample/scorm-2004/lessons/one.html";

    @TempDir
    Path temporary;

    private SampleCourse course;
    private ShowCourses show;

    @BeforeEach
    void start() throws Exception {
        course = new SampleCourse(temporary);
        show = new ShowCourses(course.courses, 0);
        show.start();
    }

    @AfterEach
    void stop() {
        show.stop();
    }

    @Test
    void the_first_page_leads_to_every_lesson() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"" + LESSON + "\"", "href=\"sample/index.html\"");
        assertThat(get(LESSON).body()).contains("A small rug");
        assertThat(get("sample/media/course.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
    }

    @Test
    void a_lesson_that_was_changed_is_built_anew() throws Exception {
        assertThat(get(LESSON).body()).doesNotContain("A large rug");
        course.change("lessons/01-one.md", "A small rug", "A large rug");
        later("lessons/01-one.md");
        assertThat(get(LESSON).body()).contains("A large rug");
    }

    @Test
    void a_fault_stands_in_place_of_the_lesson() throws Exception {
        course.change("lessons/01-one.md", "  > You see more.\n", "");
        later("lessons/01-one.md");
        HttpResponse<String> page = get(LESSON);
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("lessons/01-one.md:29: Lesson 1 has a choice without feedback");
    }

    @Test
    void nothing_outside_the_web_pages_is_given() throws Exception {
        get("");
        assertThat(get("../packages/catalogue.json").statusCode()).isEqualTo(404);
        assertThat(get("%2e%2e/packages/catalogue.json").statusCode()).isEqualTo(404);
        assertThat(get("no-such-page").statusCode()).isEqualTo(404);
    }

    /** A file system may count time in whole seconds. */
    private void later(String file) throws Exception {
        Files.setLastModifiedTime(
                course.folder.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(show.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
