package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** Enrolling, opening lessons, and seeing how far one is. */
@ApplicationScoped
@Transactional
public class LearningService {

    /** The reader's first page. */
    @Access(Access.Policy.SIGNED_IN)
    public MyLearning mine(Reader reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * A course as the reader sees it.
     *
     * @throws org.attune.shared.NotFound when the reader's hub has no such course
     */
    @Access(Access.Policy.SIGNED_IN)
    public CoursePlan plan(Reader reader, long course) {
        throw new UnsupportedOperationException();
    }

    /** Puts the reader on the course's published version; nothing happens when they are on it already. */
    @Access(Access.Policy.SIGNED_IN)
    public void enrol(Reader reader, long course) {
        throw new UnsupportedOperationException();
    }

    /**
     * A lesson and what stands around it.
     *
     * @throws org.attune.shared.NotFound when the reader is not on the course, or it has no such lesson
     */
    @Access(Access.Policy.SIGNED_IN)
    public LessonPlan lesson(Reader reader, long course, long module, String activity) {
        throw new UnsupportedOperationException();
    }

    /**
     * A way into a lesson; registers the reader with the module's resource the first time.
     *
     * @param startAgain to begin a new attempt instead of going on with the latest
     * @throws org.attune.shared.NotFound as {@link #lesson}
     */
    @Access(Access.Policy.SIGNED_IN)
    public Launched launch(Reader reader, long course, long module, String activity, boolean startAgain) {
        throw new UnsupportedOperationException();
    }

    /**
     * A way to deliver what a browser still holds for one of the reader's registrations.
     *
     * @throws org.attune.shared.NotFound when the registration is not the reader's
     */
    @Access(Access.Policy.SIGNED_IN)
    public Launched drain(Reader reader, String label) {
        throw new UnsupportedOperationException();
    }

    /** The hub's courses by title, each with how many people are where. */
    @Access(Access.Policy.COORDINATOR)
    public List<CourseReach> reach(Reader reader) {
        throw new UnsupportedOperationException();
    }
}
