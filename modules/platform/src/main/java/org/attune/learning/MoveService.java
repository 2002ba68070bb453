package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.CarryService;

/** Moving people to the published version of a course they are under way with. */
@ApplicationScoped
@Transactional
public class MoveService {
    /** That someone was not moved, and why is no fault. */
    public static final String STAYS = "move.stays";

    private static final int PAGE = 100;

    @Inject
    Enrolments enrolments;

    @Inject
    Finishing finishing;

    @Inject
    CatalogueService catalogue;

    @Inject
    CarryService states;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Attending attending;

    @Inject
    Clock clock;

    /** How many are not on the published version of a course, archived or not, and have not finished. */
    @Access(Access.Policy.COORDINATOR)
    public int count(Reader reader, long course) {
        return enrolments.countElsewhere(
                reader.hub(), course, catalogue.published(reader, course).version());
    }

    /**
     * A page of those, by name.
     *
     * @param page from 1; beyond the last it is the last
     * @throws NotFound when the reader's hub has no such course, or it was never published
     */
    @Access(Access.Policy.COORDINATOR)
    public Movable people(Reader reader, long course, int page) {
        CourseDescription published = catalogue.published(reader, course);
        List<Enrolment> elsewhere = enrolments.elsewhere(reader.hub(), course, published.version());
        Map<Long, String> names = accounts.names(
                reader, elsewhere.stream().map(Enrolment::account).toList());
        Comparator<Enrolment> byName =
                Comparator.comparing(each -> names.getOrDefault(each.account(), ""), Collator.getInstance(Locale.UK));
        int pages = Math.max(1, (elsewhere.size() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<Long> ids = elsewhere.stream()
                .sorted(byName)
                .skip((long) (shown - 1) * PAGE)
                .limit(PAGE)
                .map(Enrolment::id)
                .toList();
        return new Movable(
                published.version(),
                published.authorVersion(),
                elsewhere.size(),
                shown,
                pages,
                enrolments.withLessons(ids).stream()
                        .sorted(byName)
                        .map(each -> person(reader, each, names))
                        .toList());
    }

    /** The accounts of all of those. */
    @Access(Access.Policy.COORDINATOR)
    public List<Long> everyone(Reader reader, long course, long version) {
        return enrolments.accountsElsewhere(reader.hub(), course, version);
    }

    private OnOldVersion person(Reader reader, Enrolment enrolment, Map<Long, String> names) {
        return new OnOldVersion(
                enrolment.account(),
                names.getOrDefault(enrolment.account(), ""),
                catalogue.version(reader, enrolment.courseVersion()).authorVersion(),
                enrolment.status(),
                enrolment.done(),
                enrolment.lessons().size(),
                enrolment.lastAt());
    }

    /**
     * Moves someone to the published version, tells them, and notes it. What they have done stays done where the lesson is
     * there still. A transaction a person: what was done stays done when a later one cannot be moved, and nobody waits for
     * all.
     *
     * @param version the published version that the coordinator saw
     * @param withPlace whether their place in lessons that they have not finished comes along, where a package is another
     * @throws RuleViolation when another version was published meanwhile; {@link #STAYS} when they are on that version
     *     already, or have finished meanwhile: then they stay where they are
     * @throws NotFound when the reader's hub has nobody like that on the course
     */
    @Access(Access.Policy.COORDINATOR)
    public void move(Reader reader, long course, long version, long account, boolean withPlace) {
        CourseDescription published = catalogue.published(reader, course);
        if (published.version() != version) {
            throw new RuleViolation("move.another-version", published.authorVersion()).at("people");
        }
        Enrolment enrolment = enrolments.find(reader.hub(), course, account).orElseThrow(NotFound::new);
        if (withPlace) {
            carry(enrolment, published);
        }
        // Locks go registration (tracking's), then enrolment, as everywhere.
        Enrolment held = enrolments.hold(enrolment);
        if (held.isFinished() || held.courseVersion() == version) {
            // Thrown, so that nothing of their place comes along either.
            throw new RuleViolation(STAYS).at("people");
        }
        finishing.in(held, () -> held.moveTo(published, withPlace, clock.instant()));
        attending.catchUp(held);
        String name = accounts.names(reader, List.of(account)).getOrDefault(account, "Someone");
        audit.noteOf(
                reader,
                "course-person-moved",
                "course/" + course,
                account,
                name + " to version " + published.authorVersion()
                        + (withPlace ? ", with their place in lessons." : ", without their place in lessons."));
    }

    private void carry(Enrolment enrolment, CourseDescription published) {
        if (!enrolment.isFinished() && enrolment.courseVersion() != published.version()) {
            enrolment
                    .same(published)
                    .carried()
                    .forEach(each -> states.carry(enrolment.account(), each.from(), each.to(), each.activity()));
        }
    }
}
