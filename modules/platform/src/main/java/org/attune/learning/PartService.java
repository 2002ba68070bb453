package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.document.DocumentService;
import org.attune.event.EventService;
import org.attune.event.EventState;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** The parts of a course that play no package: something to read, a question to write about. */
@ApplicationScoped
@Transactional
public class PartService {
    private static final int LONGEST = 50_000;
    private static final Set<ModuleKind> WRITTEN =
            Set.of(ModuleKind.REFLECTION, ModuleKind.LIVE_EVENT, ModuleKind.RECORDING);
    private static final Set<ModuleKind> READ = Set.of(ModuleKind.DOCUMENT, ModuleKind.LINK);

    @Inject
    Enrolments enrolments;

    @Inject
    Finishing finishing;

    @Inject
    Reflections reflections;

    @Inject
    CatalogueService catalogue;

    @Inject
    DocumentService documents;

    @Inject
    EventService events;

    @Inject
    Clock clock;

    /**
     * A part and what stands around it. It goes by its identifier: a page that was open while the reader was moved to
     * another version leads to the same part there. A question that the reader's version has no more still takes and shows
     * what they write.
     *
     * @param module of whichever version of the course
     * @throws NotFound when the reader is not on the course, or it has no such part
     */
    @Access(Access.Policy.LEARNER)
    public PartPlan part(Reader reader, long course, long module, ModuleKind kind) {
        return part(reader, course, module, Set.of(kind));
    }

    /**
     * A part that has a question to write about: a reflection, or an event or a recording that asks for one.
     *
     * @throws NotFound as {@link #part}, and when nothing is to be written
     */
    @Access(Access.Policy.LEARNER)
    public PartPlan question(Reader reader, long course, long module) {
        PartPlan plan = part(reader, course, module, WRITTEN);
        if (!isWritten(plan.part())) {
            throw new NotFound();
        }
        return plan;
    }

    private static boolean isWritten(ModuleDescription part) {
        return part.kind() == ModuleKind.REFLECTION || part.rule().wantsReflection();
    }

    PartPlan part(Reader reader, long course, long module, Set<ModuleKind> kinds) {
        ModuleDescription named = catalogue.module(reader, course, module);
        FollowedCourse followed = enrolments
                .find(reader, course)
                .map(each -> FollowedCourse.of(each, reader, catalogue))
                .orElseThrow(NotFound::new);
        return followed.part(named.identifier())
                .or(() -> isPast(followed, named, reader) ? Optional.of(followed.pastPart(named)) : Optional.empty())
                .filter(each -> kinds.contains(each.part().kind()))
                .orElseThrow(NotFound::new);
    }

    /** Whether it is a question that the reader had in a version before, or has written to. */
    private boolean isPast(FollowedCourse followed, ModuleDescription named, Reader reader) {
        Reflections.Place place =
                new Reflections.Place(reader.account(), followed.course().course(), named.identifier());
        return isWritten(named)
                && (followed.enrolment().part(named.identifier()).isPresent()
                        || reflections.find(place).isPresent());
    }

    /**
     * A part that is read, with the document where it has one.
     *
     * @throws NotFound when the reader is not on the course, or it has no such part
     */
    @Access(Access.Policy.LEARNER)
    public Reading reading(Reader reader, long course, long module) {
        PartPlan plan = part(reader, course, module, READ);
        return new Reading(plan, documents.inHub(reader.hub(), plan.part().document()));
    }

    /** The reader says that they have read a document, or what a link leads to. */
    @Access(Access.Policy.LEARNER)
    public void read(Reader reader, long course, long module) {
        done(reader, course, part(reader, course, module, READ));
    }

    /** What the reader wrote to a question; nothing when they have not. */
    @Access(Access.Policy.LEARNER)
    public Optional<Reflection> reflection(Reader reader, long course, long module) {
        return reflections.find(place(reader, course, question(reader, course, module)));
    }

    /**
     * Keeps what the reader wrote to a question; nobody else ever reads it. Who has written something may empty it again: that
     * brings nothing on, and a part that is done stays done.
     *
     * @param seen the version of the text that the reader had before them; 0 for none
     * @throws RuleViolation when it is empty or too long, or was changed since
     */
    @Access(Access.Policy.LEARNER)
    public void write(Reader reader, long course, long module, long seen, String typed) {
        PartPlan plan = question(reader, course, module);
        String words = typed.replace("\r\n", "\n").strip();
        if (words.length() > LONGEST) {
            throw new RuleViolation("reflection.long", LONGEST, words.length()).at("words");
        }
        if (words.isEmpty() && seen == 0) {
            throw new RuleViolation("reflection.missing").at("words");
        }
        Reflections.Place place = place(reader, course, plan);
        boolean kept = words.isEmpty()
                ? reflections.erase(place, seen)
                : reflections.write(place, words, seen, clock.instant());
        if (!kept) {
            throw new RuleViolation("reflection.changed").at("words");
        }
        if (!words.isEmpty()) {
            done(reader, course, plan);
        }
    }

    private static Reflections.Place place(Reader reader, long course, PartPlan plan) {
        return new Reflections.Place(reader.account(), course, plan.part().identifier());
    }

    private void done(Reader reader, long course, PartPlan plan) {
        Enrolment enrolment = enrolments.hold(enrolments.find(reader, course).orElseThrow(NotFound::new));
        enrolment
                .part(plan.part().identifier())
                .ifPresent(lesson -> finishing.in(enrolment, () -> did(enrolment, lesson, plan.part())));
    }

    private void did(Enrolment enrolment, EnrolledLesson lesson, ModuleDescription part) {
        if (part.kind() == ModuleKind.REFLECTION || READ.contains(part.kind())) {
            enrolment.did(lesson, clock.instant());
        }
        if (part.rule().ask() == EndAsk.REFLECTION) {
            enrolment.answer(lesson, clock.instant());
        }
        if (attends(enrolment, part)) {
            enrolment.attendByWriting(lesson, clock.instant());
        }
    }

    /**
     * Whether writing about an event counts as having attended it: from when it has begun, where it was not called off, and was
     * not over before this round.
     */
    boolean attends(Enrolment enrolment, ModuleDescription part) {
        return part.rule().attendance() == Attendance.REFLECTION
                && events.inHub(enrolment.hub(), part.event())
                        .filter(each -> each.state() == EventState.OPEN)
                        .filter(each ->
                                !clock.instant().isBefore(each.sessions().get(0).startsAt()))
                        .filter(each -> enrolment.isOfThisRound(each.endsAt()))
                        .isPresent();
    }
}
