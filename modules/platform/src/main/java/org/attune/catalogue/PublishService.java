package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** What becomes of a course: published, archived, taken back. Each is noted. */
@ApplicationScoped
@Transactional
public class PublishService {

    @Inject
    Courses courses;

    @Inject
    Drafts drafts;

    @Inject
    PartsOnOffer offers;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** All courses of the hub by title, whatever became of them. */
    @Access(Access.Policy.COORDINATOR)
    public List<CourseOnDesk> courses(Reader reader) {
        return courses.onDesk(reader.hub()).stream()
                .sorted(Comparator.comparing(CourseOnDesk::title, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when the reader's hub has no such course
     */
    @Access(Access.Policy.COORDINATOR)
    public CourseOnDesk course(Reader reader, long course) {
        return courses.onDesk(reader.hub(), course).orElseThrow(NotFound::new);
    }

    /**
     * Makes the draft the version that people begin from now on. Those who are on another stay there.
     *
     * @param seen the version of the draft that the reader has seen
     * @param told id of the version that the reader was told is published; 0 for none
     * @throws RuleViolation when something is missing, the draft was changed since, or another version was published
     */
    @Access(Access.Policy.COORDINATOR)
    public void publish(Reader reader, long course, long seen, long told) {
        // The course first: whoever else publishes it, the folder's import too, comes before or after.
        Course held = courses.lock(reader.hub(), course).orElseThrow(NotFound::new);
        CourseDraft draft = drafts.lock(reader, course, seen);
        CourseVersion before = held.published();
        if (before != null && before.id() != told) {
            throw new RuleViolation("draft.overtaken", before.authorVersion());
        }
        if (!draft.obstacles().isEmpty()) {
            throw new RuleViolation(draft.obstacles().get(0));
        }
        CourseVersion version = new CourseVersion(draft, courses.versions(held) + 1, clock.instant());
        draft.modules().forEach(each -> version.add(each, offers.lessons(reader, each)));
        courses.add(version);
        held.publishAtTheDesk(version);
        drafts.remove(draft);
        audit.note(reader, "course-published", subject(course), "Version " + version.authorVersion() + ".");
    }

    /** Takes a course out of the catalogue; those who are on it go on. */
    @Access(Access.Policy.COORDINATOR)
    public void archive(Reader reader, long course) {
        Course held = published(reader, course);
        if (held.archivedAt() == null) {
            held.archive(clock.instant());
            audit.note(reader, "course-archived", subject(course), "");
        }
    }

    /** Puts an archived course back into the catalogue. */
    @Access(Access.Policy.COORDINATOR)
    public void takeBack(Reader reader, long course) {
        Course held = published(reader, course);
        if (held.archivedAt() != null) {
            held.takeBack();
            audit.note(reader, "course-taken-back", subject(course), "");
        }
    }

    private Course published(Reader reader, long course) {
        return courses.lock(reader.hub(), course).filter(Course::isPublished).orElseThrow(NotFound::new);
    }

    private static String subject(long course) {
        return "course/" + course;
    }
}
