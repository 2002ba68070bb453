package org.attune.courseware;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A course as its author wrote it.
 *
 * @param folder where its files lie
 * @param confidence statements on which a learner says before and after how sure they are; may be none
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
        List<Block.Statement> confidence,
        List<Lesson> lessons,
        Map<String, Source> sources) {

    boolean isFirst(Lesson lesson) {
        return lessons.indexOf(lesson) == 0;
    }

    boolean isLast(Lesson lesson) {
        return lessons.indexOf(lesson) == lessons.size() - 1;
    }

    int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
