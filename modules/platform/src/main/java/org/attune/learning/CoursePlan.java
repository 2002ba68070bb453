package org.attune.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.catalogue.CourseDescription;
import org.jspecify.annotations.Nullable;

/**
 * A course as its page shows it to a reader: the version they are on, or the published one.
 *
 * @param enrolled whether the reader is on it
 * @param lessons of all modules, in order
 * @param next absent when all is done; for a reader not on it the first lesson
 * @param finishedAt when the reader finished it last; absent until then
 * @param againSince since when they do it once more, or did before they finished it again; absent for who does it once
 * @param news that they were moved to this version, until they said that they know
 * @param archived whether nobody can begin it any more; said only to who is not on it
 */
public record CoursePlan(
        CourseDescription course,
        boolean enrolled,
        Status status,
        List<LessonProgress> lessons,
        Optional<NextLesson> next,
        @Nullable Instant finishedAt,
        @Nullable Instant againSince,
        Optional<Move> news,
        boolean archived) {

    public CoursePlan {
        lessons = List.copyOf(lessons);
    }

    public int done() {
        return (int)
                lessons.stream().filter(each -> each.status() == Status.DONE).count();
    }
}
