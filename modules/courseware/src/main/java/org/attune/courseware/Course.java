package org.attune.courseware;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A course as its author wrote it.
 *
 * @param folder where its files lie
 * @param sources by key, in the order in which they are written
 */
record Course(
        Path folder,
        String id,
        String version,
        String title,
        String summary,
        String audience,
        String language,
        List<String> objectives,
        String madeBy,
        String licence,
        String drawing,
        List<Lesson> lessons,
        Map<String, Source> sources) {

    int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
