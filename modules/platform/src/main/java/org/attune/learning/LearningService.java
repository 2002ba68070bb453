package org.attune.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.catalogue.CatalogueService;
import org.attune.catalogue.CourseDescription;
import org.attune.event.EventService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.tracking.LaunchService;
import org.attune.tracking.LearningTime;
import org.attune.tracking.Registration;
import org.attune.tracking.RegistrationService;

/** Enrolling, opening lessons, and seeing how far one is. */
@ApplicationScoped
@Transactional
public class LearningService {

    @Inject
    Enrolments enrolments;

    @Inject
    CatalogueService catalogue;

    @Inject
    RegistrationService registrations;

    @Inject
    LaunchService launches;

    @Inject
    Attending attending;

    @Inject
    EventService events;

    @Inject
    Clock clock;

    /** The reader's first page. */
    @Access(Access.Policy.LEARNER)
    public MyLearning mine(Reader reader) {
        List<FollowedCourse> courses = enrolments.of(reader).stream()
                .map(each -> FollowedCourse.of(each, reader, catalogue))
                .toList();
        return FirstPage.of(courses);
    }

    /** Each course that the reader is on. */
    @Access(Access.Policy.LEARNER)
    public List<CoursePlan> plans(Reader reader) {
        return enrolments.of(reader).stream()
                .map(each -> FollowedCourse.of(each, reader, catalogue).plan())
                .toList();
    }

    /**
     * A course as the reader sees it. One that is archived is seen by those who are on it, and by coordinators.
     *
     * @throws NotFound when the reader's hub has no such course
     */
    @Access(Access.Policy.LEARNER)
    public CoursePlan plan(Reader reader, long course) {
        return followed(reader, course).map(FollowedCourse::plan).orElseGet(() -> planBefore(reader, course));
    }

    private CoursePlan planBefore(Reader reader, long course) {
        Optional<CourseDescription> begun = catalogue.find(reader, course);
        CourseDescription shown = begun.orElseGet(() -> catalogue.published(reader, course));
        return FollowedCourse.planBefore(shown, Order.of(shown, catalogue::conditions), begun.isEmpty());
    }

    /** The courses that the reader has begun, as they go on record; in no order. */
    @Access(Access.Policy.LEARNER)
    public List<Learnt> learnt(Reader reader) {
        Map<Place, Duration> times = registrations.times(reader).stream()
                .collect(Collectors.toMap(each -> new Place(each.resource(), each.activity()), LearningTime::time));
        return enrolments.of(reader).stream()
                .flatMap(each -> learnt(reader, each, times).stream())
                .toList();
    }

    private record Place(long resource, String activity) {}

    private Optional<Learnt> learnt(Reader reader, Enrolment enrolment, Map<Place, Duration> times) {
        Instant begunAt = enrolment.begunAt();
        Instant lastAt = enrolment.lastAt();
        if (begunAt == null || lastAt == null) {
            return Optional.empty();
        }
        CourseDescription version = catalogue.version(reader, enrolment.courseVersion());
        Duration time = enrolment.all().stream()
                .flatMap(lesson -> lesson.resource().map(each -> new Place(each, lesson.activity())).stream())
                .distinct()
                .map(place -> times.getOrDefault(place, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        Duration attended = attended(reader, enrolment);
        return Optional.of(new Learnt(
                enrolment.id(),
                version.course(),
                version.version(),
                version.authorVersion(),
                version.title(),
                begunAt,
                lastAt,
                enrolment.finishedAt(),
                enrolment.againSince(),
                time.plus(attended)));
    }

    /** The learning minutes of each event that they attended as a rule of the course asks, whichever version had it. */
    private Duration attended(Reader reader, Enrolment enrolment) {
        return enrolment.all().stream()
                .filter(EnrolledLesson::wasAttended)
                .map(each -> catalogue
                        .module(reader, enrolment.course(), each.module())
                        .event())
                .distinct()
                .flatMap(each -> events.inHub(reader.hub(), each).stream())
                .map(each -> Duration.ofMinutes(each.minutes()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Puts the reader on the course's published version; nothing happens when they are on it already. */
    @Access(Access.Policy.LEARNER)
    public void enrol(Reader reader, long course) {
        CourseDescription published = catalogue.course(reader, course);
        if (enrolments.find(reader, course).isEmpty()) {
            enrolments.add(reader, published, clock.instant());
            enrolments.find(reader, course).ifPresent(attending::catchUp);
        }
    }

    /**
     * A lesson and what stands around it.
     *
     * @throws NotFound when the reader is not on the course, or it has no such lesson
     */
    @Access(Access.Policy.LEARNER)
    public LessonPlan lesson(Reader reader, long course, long module, String activity) {
        return followed(reader, course)
                .flatMap(each -> each.lesson(module, activity))
                .orElseThrow(NotFound::new);
    }

    /**
     * A way into a lesson; registers the reader with the module's resource the first time.
     *
     * @param startAgain to begin a new attempt instead of going on with the latest; what is done stays done
     * @throws NotFound as {@link #lesson}, and when the lesson is not open yet
     */
    @Access(Access.Policy.LEARNER)
    public Launched launch(Reader reader, long course, long module, String activity, boolean startAgain) {
        FollowedCourse followed = followed(reader, course).orElseThrow(NotFound::new);
        long resource = followed.lesson(module, activity)
                .filter(each -> each.lesson().isOpen())
                .flatMap(each -> followed.enrolment().lessonNow(module, activity))
                .flatMap(EnrolledLesson::resource)
                .orElseThrow(NotFound::new);
        Registration registration = registrations.register(reader, resource);
        return new Launched(registration.label(), launches.code(reader, registration.id(), activity, startAgain));
    }

    /** The reader knows that they were moved to another version of the course. */
    @Access(Access.Policy.LEARNER)
    public void knowsOfMove(Reader reader, long course) {
        enrolments.find(reader, course).ifPresent(each -> enrolments.hold(each).told());
    }

    /**
     * A way to deliver what a browser still holds for one of the reader's registrations.
     *
     * @throws NotFound when the registration is not the reader's
     */
    @Access(Access.Policy.LEARNER)
    public Launched drain(Reader reader, String label) {
        Registration registration = registrations
                .find(label)
                .filter(each -> each.account() == reader.account())
                .orElseThrow(NotFound::new);
        return new Launched(registration.label(), launches.drainCode(reader, registration.id()));
    }

    /** The hub's courses that were ever published, archived ones too, each with how many people are where. */
    @Access(Access.Policy.COORDINATOR)
    public List<CourseReach> reach(Reader reader) {
        Map<Long, Enrolments.Reach> reach = enrolments.reach(reader.hub());
        return catalogue.allPublished(reader).stream()
                .map(course -> reach(course, reach.getOrDefault(course.course(), Enrolments.Reach.NONE)))
                .toList();
    }

    private static CourseReach reach(CourseDescription course, Enrolments.Reach reach) {
        return new CourseReach(
                course.course(),
                course.title(),
                course.authorVersion(),
                reach.people(),
                reach.people() - reach.begun(),
                reach.begun() - reach.finished(),
                reach.finished());
    }

    private Optional<FollowedCourse> followed(Reader reader, long course) {
        return enrolments.find(reader, course).map(each -> FollowedCourse.of(each, reader, catalogue));
    }
}
