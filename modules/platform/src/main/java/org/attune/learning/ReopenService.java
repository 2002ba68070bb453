package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.attune.account.AccountService;
import org.attune.audit.AuditService;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.ModuleKind;
import org.attune.shared.Access;
import org.attune.shared.Line;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.AttemptService;

/** Opening a lesson again for one of the hub's people: it begins anew, and what was reached stays reached. */
@ApplicationScoped
@Transactional
public class ReopenService {
    private static final int LONGEST_REASON = 500;

    @Inject
    Enrolments enrolments;

    @Inject
    CatalogueService catalogue;

    @Inject
    AttemptService attempts;

    @Inject
    AccountService accounts;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * Someone on a course, and the lessons that can be opened for them again.
     *
     * @param account the person's
     * @throws NotFound when the reader's hub has nobody like that on the course
     */
    @Access(Access.Policy.COORDINATOR)
    public Reopenable of(Reader reader, long course, long account) {
        Enrolment enrolment = find(reader, course, account);
        CoursePlan plan = FollowedCourse.of(enrolment, reader, catalogue).plan();
        return new Reopenable(
                name(reader, account),
                plan.course().title(),
                plan.lessons().stream()
                        .filter(each -> each.kind() == ModuleKind.PACKAGE && each.status() != Status.NOT_STARTED)
                        .toList());
    }

    /**
     * Whether the reason will do, before anything is done.
     *
     * @return the reason as it will be kept
     * @throws RuleViolation when there is none, or too much of it
     */
    @Access(Access.Policy.COORDINATOR)
    public String reason(Reader reader, String typed) {
        String reason = Line.of(typed);
        if (reason.isEmpty()) {
            throw new RuleViolation("reopen.reason-missing").at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new RuleViolation("reopen.reason-long", LONGEST_REASON, reason.length()).at("reason");
        }
        return reason;
    }

    /**
     * Makes a lesson begin anew the next time the person opens it, tells them why, and notes it.
     *
     * @throws NotFound as {@link #of}, or when it is no lesson that can be opened again
     * @throws RuleViolation when the reason will not do, or they have not opened the lesson yet
     */
    @Access(Access.Policy.COORDINATOR)
    public void reopen(Reader reader, long course, long account, long module, String activity, String typed) {
        String reason = reason(reader, typed);
        LessonProgress wanted =
                of(reader, course, account).lesson(module, activity).orElseThrow(NotFound::new);
        Enrolment enrolment = find(reader, course, account);
        EnrolledLesson lesson = enrolment.lesson(module, activity).orElseThrow(NotFound::new);
        // Locks go registration (tracking's), then enrolment, as everywhere.
        OptionalInt latest = attempts.reopen(account, lesson.resource().orElseThrow(NotFound::new), activity);
        if (latest.isEmpty()) {
            throw new RuleViolation("reopen.nothing").at("lesson");
        }
        enrolments
                .hold(enrolment)
                .lesson(module, activity)
                .orElseThrow(NotFound::new)
                .reopen(reason, latest.getAsInt(), clock.instant());
        audit.noteOf(
                reader,
                "lesson-reopened",
                "course/" + course,
                account,
                "lesson " + wanted.lesson().number() + ", “" + wanted.lesson().title() + "”, for "
                        + name(reader, account) + ". Reason: " + reason);
    }

    private Enrolment find(Reader reader, long course, long account) {
        return enrolments.find(reader.hub(), course, account).orElseThrow(NotFound::new);
    }

    private String name(Reader reader, long account) {
        String name = accounts.names(reader, List.of(account)).get(account);
        if (name == null) {
            throw new NotFound();
        }
        return name;
    }
}
