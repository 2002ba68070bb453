package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.attune.learning.CourseFinished;

/** Hears that a course is finished, in the transaction in which it happens. */
@ApplicationScoped
class FinishedListener {

    @Inject
    CertificateService certificates;

    void finished(@Observes CourseFinished event) {
        certificates.finished(event);
    }
}
