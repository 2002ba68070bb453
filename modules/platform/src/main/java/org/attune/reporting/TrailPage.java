package org.attune.reporting;

import java.time.Instant;
import java.util.List;

/**
 * Some of what staff did.
 *
 * @param count how much there is in all
 * @param page which page this is, from 1
 * @param pages how many there are, at least 1
 */
public record TrailPage(List<Done> actions, int count, int page, int pages) {

    public TrailPage {
        actions = List.copyOf(actions);
    }

    /**
     * Something that was done.
     *
     * @param who the name of who did it
     * @param action the feature's word for it: {@code course-published}
     * @param details a sentence; empty when there is nothing to add
     * @param course id of the course it was done to; 0 when that is gone, or it was no course
     * @param title of that course; empty without one
     */
    public record Done(Instant at, String who, String action, String details, long course, String title) {}
}
