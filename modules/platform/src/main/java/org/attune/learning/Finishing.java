package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells when what happens to an enrolment finishes the course, each time it is done. */
@ApplicationScoped
class Finishing {

    @Inject
    Event<CourseFinished> finished;

    /** Lets something happen to an enrolment that is held. */
    void in(Enrolment enrolment, Runnable happening) {
        Instant before = enrolment.finishedAt();
        happening.run();
        @Nullable Instant at = enrolment.finishedAt();
        if (at != null && !at.equals(before)) {
            finished.fire(
                    new CourseFinished(enrolment.id(), enrolment.hub(), enrolment.account(), enrolment.course(), at));
        }
    }
}
