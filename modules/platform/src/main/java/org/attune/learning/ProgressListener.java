package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.attune.tracking.ActivityBegun;
import org.attune.tracking.ActivityProgressed;

/**
 * Raises lessons and courses by what tracking tells, in its transaction: acknowledged progress is there, and progress
 * that is there was acknowledged.
 *
 * <p>Most of what it hears raises nothing, and then costs one indexed query. Where something rises, the enrolment's row is
 * locked before its lessons are read, so that the last two lessons of a course, done at once on two devices, do not each
 * miss the other. Locks go registration (tracking's), then enrolments by id; nothing takes them the other way round.
 */
@ApplicationScoped
class ProgressListener {
    /** How exact the time is at which a lesson was last open. */
    static final Duration LAST_AT = Duration.ofMinutes(1);

    @Inject
    Enrolments enrolments;

    @Inject
    Finishing finishing;

    void begun(@Observes ActivityBegun event) {
        hear(Heard.of(event));
    }

    void progressed(@Observes ActivityProgressed event) {
        hear(Heard.of(event));
    }

    void hear(Heard heard) {
        for (long id : enrolments.changedBy(heard, heard.at().minus(LAST_AT))) {
            Enrolment enrolment = enrolments.lock(id);
            finishing.in(enrolment, () -> enrolment.hear(heard));
        }
    }
}
