package org.attune.courseware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code catalogue.json}; what it means is in {@code docs/catalogue-json.md}. */
final class Catalogue {
    private final List<Json> courses = new ArrayList<>();

    /** @param packages all of the course's, the best for a platform first */
    void add(Course course, List<Made> packages) {
        courses.add(new Json()
                .text("@type", "LearningResource")
                .text("learningResourceType", "self-paced course")
                .text("identifier", course.id())
                .text("version", course.version())
                .text("name", course.title())
                .text("description", course.summary())
                .text("audience", course.audience())
                .text("inLanguage", course.language())
                .text("timeRequired", "PT" + course.minutes() + "M")
                .texts("teaches", course.objectives())
                .text("creator", course.madeBy())
                .text("license", course.licence())
                .text("image", course.id() + ".svg")
                .objects(
                        "hasPart",
                        course.lessons().stream()
                                .map(lesson -> lesson(course, lesson, packages))
                                .toList())
                .objects(
                        "citation",
                        course.sources().values().stream()
                                .map(Catalogue::source)
                                .toList())
                .objects(
                        "encoding",
                        packages.stream()
                                .filter(each -> each.pack().lesson() == null)
                                .map(Catalogue::encoding)
                                .toList()));
    }

    private static Json lesson(Course course, Lesson lesson, List<Made> packages) {
        return new Json()
                .text("@type", "LearningResource")
                .text("learningResourceType", "lesson")
                .text("identifier", lesson.id())
                .text("name", lesson.title())
                .text("description", lesson.summary())
                .text("timeRequired", "PT" + lesson.minutes() + "M")
                .objects(
                        "citation",
                        Citations.of(course, lesson).stream()
                                .map(Catalogue::source)
                                .toList())
                .objects(
                        "encoding",
                        packages.stream()
                                .filter(each -> lesson.equals(each.pack().lesson()))
                                .map(Catalogue::encoding)
                                .toList());
    }

    private static Json source(Source source) {
        Json json = new Json().text("@type", "CreativeWork").text("text", source.text());
        if (!source.doi().isEmpty()) {
            return json.text("doi", source.doi());
        }
        return source.url().isEmpty() ? json : json.text("url", source.url());
    }

    private static Json encoding(Made made) {
        return new Json()
                .text("@type", "MediaObject")
                .text("encodingFormat", "application/zip")
                .text("format", made.pack().format().label)
                .text("name", made.pack().fileName())
                .text("sha256", made.sha256())
                .number("size", made.size());
    }

    byte[] bytes() {
        Json catalogue = new Json().text("@context", "https://schema.org").objects("courses", courses);
        return (catalogue + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
