package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.CarryService;

/** Moving people to the published version of a course they are under way with. */
@ApplicationScoped
@Transactional
public class MoveService {

    @Inject
    Enrolments enrolments;

    @Inject
    CatalogueService catalogue;

    @Inject
    CarryService states;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /** Who is not on the published version and has not finished, by name. */
    @Access(Access.Policy.COORDINATOR)
    public List<OnOldVersion> people(Reader reader, long course) {
        CourseDescription published = catalogue.course(reader, course);
        List<Enrolment> elsewhere = enrolments.elsewhere(reader.hub(), course, published.version());
        Map<Long, String> names = accounts.names(
                reader, elsewhere.stream().map(Enrolment::account).toList());
        return elsewhere.stream()
                .map(each -> person(reader, each, names))
                .sorted(Comparator.comparing(OnOldVersion::name, Collator.getInstance(Locale.UK)))
                .toList();
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
     * Moves people to the published version. What they have done stays done where the lesson is there still; who has finished
     * meanwhile stays where they are.
     *
     * @param people ids of their accounts
     * @param withPlace whether their place in lessons that they have not finished comes along, where a package is another
     * @return how many were moved
     * @throws RuleViolation when nobody was chosen
     */
    @Access(Access.Policy.COORDINATOR)
    public int move(Reader reader, long course, Collection<Long> people, boolean withPlace) {
        if (people.isEmpty()) {
            throw new RuleViolation("move.nobody").at("people");
        }
        CourseDescription published = catalogue.course(reader, course);
        Set<Long> chosen = Set.copyOf(people);
        List<Enrolment> moved = enrolments.elsewhere(reader.hub(), course, published.version()).stream()
                .filter(each -> chosen.contains(each.account()))
                .toList();
        moved.forEach(each -> move(reader, each, published, withPlace));
        if (!moved.isEmpty()) {
            audit.note(reader, "course-people-moved", "course/" + course, said(moved.size(), published, withPlace));
        }
        return moved.size();
    }

    /** Locks go registration (tracking's), then enrolment, as everywhere. */
    private void move(Reader reader, Enrolment enrolment, CourseDescription published, boolean withPlace) {
        SameLessons same = new SameLessons(catalogue.version(reader, enrolment.courseVersion()), published);
        if (withPlace) {
            same.carried()
                    .forEach(each -> states.carry(enrolment.account(), each.from(), each.to(), each.activities()));
        }
        Enrolment held = enrolments.hold(enrolment);
        if (held.finishedAt() == null && held.courseVersion() == same.before().version()) {
            held.moveTo(published, same, withPlace, clock.instant());
        }
    }

    private static String said(int people, CourseDescription published, boolean withPlace) {
        return (people == 1 ? "1 person" : people + " people") + " to version " + published.authorVersion()
                + (withPlace ? ", with their place in lessons." : ", without their place in lessons.");
    }
}
