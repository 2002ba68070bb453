package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attune.audit.AuditService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/**
 * Making the next version of a course. Every change says which version of the draft it has seen; when it was changed since,
 * it is refused.
 */
@ApplicationScoped
@Transactional
public class DraftService {

    @Inject
    Courses courses;

    @Inject
    Drafts drafts;

    @Inject
    PackageOffers packages;

    @Inject
    PartsOnOffer offers;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * A new course with a draft.
     *
     * @return its id
     */
    @Access(Access.Policy.COORDINATOR)
    public long begin(Reader reader, String title) {
        return made(reader, title).course().id();
    }

    /**
     * A new course with a draft that has its first part already.
     *
     * @return its id
     */
    @Access(Access.Policy.COORDINATOR)
    public long begin(Reader reader, String title, PartWords first) {
        offers.check(reader, first);
        CourseDraft draft = made(reader, title);
        draft.add(first, clock.instant());
        return draft.course().id();
    }

    private CourseDraft made(Reader reader, String title) {
        String known = CourseWords.titled(title).checked().title();
        Course course = courses.lockOrMake(reader.hub(), UUID.randomUUID().toString());
        CourseDraft draft = new CourseDraft(course, known, clock.instant());
        drafts.add(draft);
        return draft;
    }

    /** A draft of the next version, as the course is published; nothing happens when there is one. */
    @Access(Access.Policy.COORDINATOR)
    public void next(Reader reader, long course) {
        Course held = courses.lock(reader.hub(), course).orElseThrow(NotFound::new);
        CourseVersion published = held.published();
        if (published != null && drafts.find(reader, course).isEmpty()) {
            drafts.add(new CourseDraft(held, published, clock.instant()));
        }
    }

    /** The draft of a course of the reader's hub; nothing when it has none. */
    @Access(Access.Policy.COORDINATOR)
    public Optional<DraftDescription> find(Reader reader, long course) {
        return drafts.find(reader, course).map(draft -> draft.describe(each -> offers.obstacle(reader, each)));
    }

    @Access(Access.Policy.COORDINATOR)
    public void reword(Reader reader, long course, long seen, CourseWords words) {
        drafts.change(reader, course, seen).reword(words, clock.instant());
    }

    /**
     * Adds a part at the end. Who asks twice, having seen the same, pressed the button twice: the part is added once.
     *
     * @return its id
     */
    @Access(Access.Policy.COORDINATOR)
    public long add(Reader reader, long course, long seen, PartWords words) {
        CourseDraft held = drafts.hold(reader, course);
        Optional<DraftModule> before = held.added(seen, words);
        if (before.isPresent()) {
            return before.get().id();
        }
        CourseDraft draft = drafts.change(held, seen);
        offers.check(reader, words);
        DraftModule added = draft.add(words, clock.instant());
        drafts.write();
        return added.id();
    }

    @Access(Access.Policy.COORDINATOR)
    public void reword(Reader reader, long course, long seen, long part, PartWords words) {
        CourseDraft draft = drafts.change(reader, course, seen);
        offers.check(reader, words);
        draft.reword(part, words, clock.instant());
    }

    /**
     * Puts a part elsewhere in the order.
     *
     * @param by places on, or back when negative
     */
    @Access(Access.Policy.COORDINATOR)
    public void move(Reader reader, long course, long seen, long part, int by) {
        drafts.change(reader, course, seen).move(part, by, clock.instant());
    }

    @Access(Access.Policy.COORDINATOR)
    public void remove(Reader reader, long course, long seen, long part) {
        drafts.change(reader, course, seen).remove(part, clock.instant());
    }

    @Access(Access.Policy.COORDINATOR)
    public void finishBy(Reader reader, long course, long seen, FinishChoice choice) {
        drafts.change(reader, course, seen).finishBy(choice, clock.instant());
    }

    /** Throws the draft away, and with it a course that was never published. It is noted under the draft's title. */
    @Access(Access.Policy.COORDINATOR)
    public void discard(Reader reader, long course, long seen) {
        Course held = courses.lock(reader.hub(), course).orElseThrow(NotFound::new);
        CourseDraft draft = drafts.lock(reader, course, seen);
        drafts.remove(draft);
        boolean never = courses.versions(held) == 0;
        if (never) {
            courses.remove(held);
        }
        String title = "“" + draft.title() + "”";
        audit.note(
                reader,
                "draft-discarded",
                "course/" + course,
                never ? title + ", which was never published." : title + ".");
    }

    /** The packages that a part may play. */
    @Access(Access.Policy.COORDINATOR)
    public List<PackageOnOffer> packages(Reader reader) {
        return packages.of(reader.hub());
    }
}
