package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.EndQuestion;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.event.EventService;
import org.attune.event.EvidenceService;
import org.attune.event.MyEvent;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** Live events and recordings as parts of a course. */
@ApplicationScoped
@Transactional
public class WebinarService {
    private static final Set<ModuleKind> WATCHED = Set.of(ModuleKind.LIVE_EVENT, ModuleKind.RECORDING);

    @Inject
    PartService parts;

    @Inject
    Enrolments enrolments;

    @Inject
    Finishing finishing;

    @Inject
    Attending attending;

    @Inject
    Reflections reflections;

    @Inject
    EventService events;

    @Inject
    EvidenceService evidence;

    @Inject
    RecordingService recordings;

    @Inject
    Clock clock;

    /**
     * One of them and how the reader stands with it.
     *
     * @throws NotFound when the reader is not on the course, or it has no such part
     */
    @Access(Access.Policy.LEARNER)
    public WebinarPlan webinar(Reader reader, long course, long module) {
        PartPlan before = parts.part(reader, course, module, WATCHED);
        ModuleDescription part = before.part();
        if (!before.past()) {
            // Whoever enrolled in the same moment as the evidence or the recording came was not seen by it.
            attending.play(part.module(), part.event() == 0 ? 0 : part.resource());
            attending.catchUp(enrolment(reader, course));
        }
        Enrolment enrolment = enrolment(reader, course);
        Optional<MyEvent> event = event(reader, part);
        return new WebinarPlan(
                parts.part(reader, course, module, WATCHED),
                event,
                recording(reader, part),
                part.event() == 0 ? List.of() : evidence.of(reader.account(), part.event()),
                enrolment.part(part.identifier()).map(EnrolledLesson::watched).orElse(Watched.NOTHING),
                event.filter(each -> !enrolment.isOfThisRound(each.event().endsAt()))
                        .isPresent(),
                part.rule().ask() == EndAsk.REFLECTION || parts.attends(enrolment, part),
                reflections.find(new Reflections.Place(reader.account(), course, part.identifier())));
    }

    private Enrolment enrolment(Reader reader, long course) {
        return enrolments.find(reader, course).orElseThrow(NotFound::new);
    }

    private Optional<MyEvent> event(Reader reader, ModuleDescription part) {
        return events.inHub(reader.hub(), part.event()).map(each -> events.event(reader, each.event()));
    }

    private Optional<RecordingDescription> recording(Reader reader, ModuleDescription part) {
        return part.resource() == 0
                ? Optional.empty()
                : recordings.inHub(reader.hub(), part.resource()).filter(RecordingDescription::published);
    }

    /**
     * Answers the question at the end of watching; before watching it is kept as well as after. As often as it takes.
     *
     * @return whether it was right
     * @throws NotFound as {@link #webinar}, and when nothing is asked
     * @throws RuleViolation when nothing was chosen
     */
    @Access(Access.Policy.LEARNER)
    public boolean answer(Reader reader, long course, long module, String chosen) {
        PartPlan plan = parts.part(reader, course, module, WATCHED);
        EndQuestion question = plan.part().rule().question().orElseThrow(NotFound::new);
        if (!question.answers().contains(chosen)) {
            throw new RuleViolation("webinar.answer.missing").at("answer");
        }
        if (question.isRight(chosen)) {
            Enrolment held = enrolments.hold(enrolment(reader, course));
            held.part(plan.part().identifier())
                    .ifPresent(lesson -> finishing.in(held, () -> held.answer(lesson, clock.instant())));
        }
        return question.isRight(chosen);
    }
}
