package org.attune.assignment;

import java.util.List;
import org.attune.learning.Status;

/**
 * All that the reader has assigned, and what changed of it.
 *
 * @param courses overdue first, then by the day to do it by, what is done last
 * @param news the oldest first, until they know
 */
public record MyAssignments(List<MyAssignment> courses, List<AssignmentNews> news) {
    public MyAssignments {
        courses = List.copyOf(courses);
        news = List.copyOf(news);
    }

    /** Those that are to be done. */
    public List<MyAssignment> toDo() {
        return courses.stream()
                .filter(each -> each.mine().status() != Status.DONE)
                .toList();
    }
}
