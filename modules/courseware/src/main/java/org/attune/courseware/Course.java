package org.attune.courseware;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A course as its author wrote it.
 *
 * @param folder where its files lie
 * @param room what the part {@code room} is called to the learner
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
        String room,
        List<Block.Statement> confidence,
        List<Lesson> lessons,
        Map<String, Source> sources) {

    private static final Map<String, String> PART_NAMES = Map.of(
            "moment", "A moment in the room",
            "idea", "One idea",
            "choice", "Your choice",
            "meaning", "What it may be telling us",
            "sources", "Sources");

    /** The words over a screen; empty for a part that there is not. */
    String nameOfPart(Screen screen) {
        return screen.part().equals("room") ? room : PART_NAMES.getOrDefault(screen.part(), "");
    }

    boolean isFirst(Lesson lesson) {
        return lessons.indexOf(lesson) == 0;
    }

    boolean isLast(Lesson lesson) {
        return lessons.indexOf(lesson) == lessons.size() - 1;
    }

    /** One of its lessons by itself, without what belongs to the course as a whole. */
    Course alone(Lesson lesson) {
        return new Course(
                folder,
                id,
                version,
                title,
                summary,
                audience,
                language,
                objectives,
                madeBy,
                licence,
                drawing,
                room,
                List.of(),
                List.of(lesson),
                sources);
    }

    int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
