package org.attune.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.attune.learning.BeginsAgain;
import org.attune.learning.CourseFinished;

/** Hears that a course is finished, or begun once more, in the transaction in which it happens. */
@ApplicationScoped
class FinishedListener {

    @Inject
    CertificateService certificates;

    void finished(@Observes CourseFinished event) {
        certificates.finished(event);
    }

    /** Whoever finished it before there were certificates is given one of that time, while it is known. */
    void again(@Observes BeginsAgain event) {
        certificates.finished(event.last());
    }
}
