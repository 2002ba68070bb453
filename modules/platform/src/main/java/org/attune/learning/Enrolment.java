package org.attune.learning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attune.catalogue.CourseDescription;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleRule;
import org.attune.event.Attended;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A person on a course, with all lessons of the version they began. What is reached here is never lost again: no event,
 * late, repeated or of a new attempt, takes anything back. Whoever does the course again begins another round, in which what
 * arrives late of the round before counts for nothing.
 */
@Entity
class Enrolment {

    /** What tracking calls the one activity of a recording. */
    static final String RECORDING = "recording";

    @Id
    private long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    private long course;

    @Column(name = "course_version", nullable = false)
    private long courseVersion;

    /** The version's. */
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FinishRule finish;

    /** The version's, in per cent; only where the rule takes a score. */
    @Column(name = "finish_score")
    private @Nullable Integer finishScore;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "last_at")
    private @Nullable Instant lastAt;

    /** When they finished it last. */
    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** Since when they do it once more; what was done before does not count from then on. */
    @Column(name = "again_since")
    private @Nullable Instant againSince;

    /** When the person was moved to the version they are on; absent for who began it. */
    @Column(name = "moved_at")
    private @Nullable Instant movedAt;

    /** Whether their place in lessons under way came along. */
    @Column(name = "moved_with_place", nullable = false)
    private boolean movedWithPlace;

    /** Whether they know. */
    @Column(name = "move_told", nullable = false)
    private boolean moveTold = true;

    @Version
    private long version;

    @OneToMany(mappedBy = "enrolment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<EnrolledLesson> lessons = new ArrayList<>();

    protected Enrolment() {}

    Enrolment(Reader reader, CourseDescription course, Instant at) {
        this.hub = reader.hub();
        this.account = reader.account();
        this.course = course.course();
        this.courseVersion = course.version();
        this.finish = course.finish();
        this.finishScore = course.finishScore() == 0 ? null : course.finishScore();
        this.at = at;
        takeDown(course);
    }

    /** Makes a row for each lesson of the version that the person is on. */
    void takeDown(CourseDescription course) {
        course.modules().forEach(module -> module.lessons()
                .forEach(lesson -> takeDown(module, lesson, lessons().size())));
    }

    /** The row of a version that the person was on before, and comes back to, or a new one. */
    private EnrolledLesson takeDown(ModuleDescription module, LessonDescription lesson, int position) {
        Optional<EnrolledLesson> there = lessons.stream()
                .filter(each -> each.is(module.module(), lesson.activity()))
                .findFirst();
        EnrolledLesson taken =
                there.orElseGet(() -> new EnrolledLesson(this, position, freshLineage(), module, lesson));
        if (there.isEmpty()) {
            lessons.add(taken);
        }
        taken.come(position, module, lesson);
        return taken;
    }

    private int freshLineage() {
        return 1 + lessons.stream().mapToInt(EnrolledLesson::lineage).max().orElse(-1);
    }

    long id() {
        return id;
    }

    long hub() {
        return hub;
    }

    long course() {
        return course;
    }

    long courseVersion() {
        return courseVersion;
    }

    Instant at() {
        return at;
    }

    @Nullable
    Instant begunAt() {
        return begunAt;
    }

    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    @Nullable
    Instant againSince() {
        return againSince;
    }

    /** Whether they have finished it, in this round. */
    boolean isFinished() {
        return finishedAt != null && (againSince == null || !finishedAt.isBefore(againSince));
    }

    /** When they finished it last; nothing when they never did. */
    Optional<Finish> lastFinish() {
        return finishedAt == null
                ? Optional.empty()
                : Optional.of(new Finish(account, course, finishedAt, !isFinished()));
    }

    /** Those of the version that the person is on, in order. */
    List<EnrolledLesson> lessons() {
        return lessons.stream()
                .filter(each -> !each.isPast())
                .sorted(Comparator.comparingInt(EnrolledLesson::position))
                .toList();
    }

    /** Those and then those of versions before, the latest first. */
    List<EnrolledLesson> all() {
        return Stream.concat(lessons().stream(), past().stream()).toList();
    }

    /** Those of versions that the person was moved from, the latest first. */
    private List<EnrolledLesson> past() {
        return lessons.stream()
                .filter(EnrolledLesson::isPast)
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.leftAt()), Comparator.reverseOrder()))
                .toList();
    }

    Status status() {
        if (isFinished()) {
            return Status.DONE;
        }
        return begunAt == null ? Status.NOT_STARTED : Status.UNDER_WAY;
    }

    int done() {
        return (int)
                lessons().stream().filter(each -> each.status() == Status.DONE).count();
    }

    /**
     * What is heard of an activity: raises its lesson, and with it the course. Of a version that the person was moved from,
     * what arrives late counts when it says that the lesson is done, or what was scored.
     */
    void hear(Heard heard) {
        List<EnrolledLesson> meant =
                lessons.stream().filter(each -> each.isMeant(heard)).toList();
        for (EnrolledLesson lesson : meant) {
            lesson.hear(heard);
            lessons.stream()
                    .filter(each -> each.lineage() == lesson.lineage() && !meant.contains(each))
                    .forEach(each -> each.hear(heard, lesson));
        }
        if (!meant.isEmpty()) {
            touch(heard.at());
        }
    }

    /** The person did what a module without a package asks. */
    void did(EnrolledLesson lesson, Instant when) {
        lesson.done(when);
        touch(when);
    }

    /**
     * There is evidence that the person was at an event: raises each lesson of it, of versions before too. What is of an event
     * that was over before this round began counts for nothing.
     *
     * @param rules of the modules in which that event is to be attended
     * @param ended when the event was over, or the evidence came, whichever was first
     */
    void attend(Map<Long, ModuleRule> rules, Attended evidence, Instant ended) {
        if (!isOfThisRound(ended)) {
            return;
        }
        for (EnrolledLesson lesson : List.copyOf(lessons)) {
            ModuleRule rule = rules.get(lesson.module());
            if (rule != null) {
                boolean enough = rule.isAttended(evidence.kind(), evidence.minutes(), evidence.planned());
                lesson.attend(enough, evidence.at());
                spread(lesson, evidence.at());
                touch(evidence.at());
            }
        }
    }

    /** Whether an event that was over then is of this round. */
    boolean isOfThisRound(Instant ended) {
        return againSince == null || !ended.isBefore(againSince);
    }

    /** The person wrote about an event, which is how one has attended it. */
    void attendByWriting(EnrolledLesson lesson, Instant when) {
        lesson.attend(true, when);
        spread(lesson, when);
        touch(when);
    }

    /** The person answered what is asked at the end of watching. */
    void answer(EnrolledLesson lesson, Instant when) {
        lesson.answer(when);
        spread(lesson, when);
        touch(when);
    }

    /** What is done in a lesson is done in whatever is the same lesson. */
    private void spread(EnrolledLesson lesson, Instant when) {
        if (lesson.isDone()) {
            lessons.stream()
                    .filter(each -> each.lineage() == lesson.lineage() && !each.isDone())
                    .forEach(each -> each.done(when));
        }
    }

    private void touch(Instant when) {
        begunAt = begunAt == null ? when : begunAt;
        lastAt = later(lastAt, when);
        finish(when);
    }

    private void finish(Instant when) {
        if (!isFinished() && finish.isMet(lessons(), finishScore == null ? 0 : finishScore)) {
            finishedAt = later(againSince, finish == FinishRule.SCORE ? when : lastDone(when));
        }
    }

    /** When the last of what it takes was done: what raised it now may have been so for long. */
    private Instant lastDone(Instant when) {
        return lessons().stream()
                .filter(each -> finish == FinishRule.ALL_LESSONS || each.isNeeded())
                .flatMap(each -> Stream.ofNullable(each.doneAt()))
                .reduce(when, Enrolment::later);
    }

    /**
     * Puts the person on another version of the course. What they reached stays reached, where the new version has the same
     * lesson; where it has not, it is kept, and counts again in a later version that has it.
     *
     * @param withPlace whether their place in lessons under way comes along
     */
    void moveTo(CourseDescription next, boolean withPlace, Instant when) {
        SameLessons same = same(next);
        lessons.forEach(each -> each.leave(when));
        courseVersion = next.version();
        finish = next.finish();
        finishScore = next.finishScore() == 0 ? null : next.finishScore();
        int position = 0;
        for (ModuleDescription module : next.modules()) {
            for (LessonDescription lesson : module.lessons()) {
                EnrolledLesson taken = takeDown(module, lesson, position);
                same.of(module, lesson).ifPresent(each -> {
                    if (each.row() != taken) {
                        taken.takeOver(each.row(), withPlace);
                    }
                    // What arrives late for one lesson of before counts for one lesson now.
                    taken.continueLineage(each.alone() ? each.row().lineage() : freshLineage());
                });
                position++;
            }
        }
        movedAt = when;
        movedWithPlace = withPlace;
        moveTold = false;
        finish(when);
    }

    /**
     * Begins another round, on the version that is published now: no lesson of it is done, and only attempts that begin later
     * count. When it was finished before stays until it is finished again.
     *
     * @param latest the latest attempt of each package lesson
     * @throws IllegalStateException when it is not finished
     */
    void again(CourseDescription now, Map<Attempted, Integer> latest, Instant when) {
        Instant finished = finishedAt;
        if (finished == null || !isFinished()) {
            throw new IllegalStateException("Not finished: " + id);
        }
        if (now.version() != courseVersion) {
            moveTo(now, false, when);
            moveTold = true;
        }
        lessons.forEach(each -> each.again(each.resource()
                .map(played -> latest.getOrDefault(new Attempted(played, each.activity()), 0))
                .orElse(0)));
        // Later than the finish, also by the clock of a server that is behind.
        againSince = when.isAfter(finished) ? when : finished.plusMillis(1);
        lastAt = later(lastAt, when);
    }

    /** What attempts are counted of: an activity of a package. */
    record Attempted(long resource, String activity) {}

    /** All that the person can have attempted on this course, and on the version that is published now. */
    Set<Attempted> attempted(CourseDescription now) {
        Set<Attempted> all = new HashSet<>();
        lessons.forEach(each -> each.resource().ifPresent(played -> all.add(new Attempted(played, each.activity()))));
        now.modules().stream().filter(each -> each.resource() != 0).forEach(module -> module.lessons()
                .forEach(lesson -> all.add(new Attempted(module.resource(), lesson.activity()))));
        return all;
    }

    /** Which lessons of another version the person knows. */
    SameLessons same(CourseDescription next) {
        return new SameLessons(all(), next);
    }

    /** That they were moved, as long as they have not said that they know. */
    Optional<Move> news() {
        return moveTold || movedAt == null ? Optional.empty() : Optional.of(new Move(movedAt, movedWithPlace));
    }

    void told() {
        moveTold = true;
    }

    long account() {
        return account;
    }

    /**
     * A lesson that staff opened again, else the lesson under way that was open last, else the first that is not done and can be opened, else the first that is
     * not done.
     */
    Optional<EnrolledLesson> next(Predicate<EnrolledLesson> open) {
        Optional<EnrolledLesson> again =
                lessons().stream().filter(each -> each.reopening().isPresent()).findFirst();
        return again.isPresent() ? again : goingOn(open);
    }

    private Optional<EnrolledLesson> goingOn(Predicate<EnrolledLesson> open) {
        List<EnrolledLesson> left =
                lessons().stream().filter(each -> each.status() != Status.DONE).toList();
        return lessons().stream()
                .filter(each -> each.status() == Status.UNDER_WAY)
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.lastAt())))
                .or(() -> left.stream().filter(open).findFirst())
                .or(() -> left.stream().findFirst());
    }

    Optional<EnrolledLesson> lesson(long module, String activity) {
        return lessons().stream().filter(each -> each.is(module, activity)).findFirst();
    }

    /** The lesson that one of an earlier version is now: a page that was open while the person was moved still leads on. */
    Optional<EnrolledLesson> lessonNow(long module, String activity) {
        return lesson(module, activity).or(() -> past().stream()
                .filter(each -> each.is(module, activity))
                .findFirst()
                .flatMap(old -> lessons().stream()
                        .filter(each -> each.lineage() == old.lineage())
                        .findFirst()));
    }

    /** The lesson of a module without a package, of whichever version. */
    Optional<EnrolledLesson> part(String identifier) {
        return Stream.concat(lessons().stream(), past().stream())
                .filter(each -> each.identifier().equals(identifier)
                        && (each.activity().equals(identifier)
                                || each.activity().equals(RECORDING)))
                .findFirst();
    }

    static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
