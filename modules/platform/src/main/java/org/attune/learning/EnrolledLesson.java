package org.attune.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.attune.catalogue.EndAsk;
import org.attune.catalogue.FinishRule;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.jspecify.annotations.Nullable;

/** How far a person is with a lesson. */
@Entity
@Table(name = "lesson_progress")
class EnrolledLesson implements FinishRule.Reached {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_progress")
    @SequenceGenerator(name = "lesson_progress", sequenceName = "lesson_progress_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment")
    private Enrolment enrolment;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private long module;

    /** The module's, the same in each version of the course. */
    @Column(name = "module_identifier", nullable = false)
    private String identifier;

    /** What its module plays; absent where nothing is played. */
    @Column
    private @Nullable Long resource;

    /** When the person was moved from its version; absent while they are on it. */
    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    /** The same for those of the enrolment that are one lesson in several versions. */
    @Column(nullable = false)
    private int lineage;

    @Column(nullable = false)
    private String activity;

    /** Opening it is all there is to do. */
    @Column(nullable = false)
    private boolean asset;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Status status;

    /** Whether its module counts for finishing, where the rule asks for certain ones. */
    @Column(nullable = false)
    private boolean needed;

    /** The highest ever, -1 to 1. */
    @Column
    private @Nullable BigDecimal score;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "last_at")
    private @Nullable Instant lastAt;

    /** When staff opened it again; absent once the person has begun it anew. */
    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @Column(name = "reopened_reason")
    private @Nullable String reopenedReason;

    /** The latest attempt there was then: whatever begins later begins anew. */
    @Column(name = "reopened_after", nullable = false)
    private int reopenedAfter;

    /** The latest attempt there was when the person began the course again: up to it, all is of the round before. */
    @Column(name = "counts_after", nullable = false)
    private int countsAfter;

    /** The least share of a recording that counts, in per cent; absent for what is not watched. */
    @Column(name = "watch_share")
    private @Nullable Integer watchShare;

    /** Whether something is to be answered after watching. */
    @Column(nullable = false)
    private boolean asks;

    /** When enough was watched, in this round. */
    @Column(name = "watched_at")
    private @Nullable Instant watchedAt;

    /** When what is asked was answered, in this round. */
    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** When its event was attended as the rule says: first in this round, or else in one before. */
    @Column(name = "attended_at")
    private @Nullable Instant attendedAt;

    protected EnrolledLesson() {}

    /** @param lineage one that no other lesson of the enrolment has */
    EnrolledLesson(Enrolment enrolment, int position, int lineage, ModuleDescription module, LessonDescription lesson) {
        this.enrolment = enrolment;
        this.position = position;
        this.lineage = lineage;
        this.module = module.module();
        this.identifier = module.identifier();
        this.resource = module.resource() == 0 ? null : module.resource();
        this.activity = lesson.activity();
        this.needed = module.needed();
        this.asset = lesson.asset();
        this.status = Status.NOT_STARTED;
    }

    boolean is(long thatModule, String thatActivity) {
        return module == thatModule && activity.equals(thatActivity);
    }

    /** Whether what is heard is about this lesson, and not of a round before. */
    boolean isMeant(Heard heard) {
        return resource != null
                && resource == heard.resource()
                && activity.equals(heard.activity())
                && heard.attempt() > countsAfter;
    }

    /** Rises to what is heard, and never falls. */
    void hear(Heard heard) {
        if (watchShare == null) {
            rise(asset ? Status.DONE : heard.status(), heard.score(), heard.at());
        } else {
            watchedAt = watchedAt == null && heard.watched() >= watchShare ? heard.at() : watchedAt;
            rise(asWatched(), null, heard.at());
        }
        if (heard.begins() && heard.attempt() > reopenedAfter) {
            reopenedAt = null;
            reopenedReason = null;
        }
    }

    /** Enough was watched, and what is asked is answered, whichever came first. */
    private Status asWatched() {
        return watchedAt != null && (!asks || answeredAt != null) ? Status.DONE : Status.UNDER_WAY;
    }

    /** There is evidence that the person was at its event; whether that is enough, its module says. */
    void attend(boolean enough, Instant at) {
        attendedAt = enough && !attendedInThisRound() ? at : attendedAt;
        rise(enough ? Status.DONE : Status.UNDER_WAY, null, at);
    }

    /** The person answered what is asked at the end. */
    void answer(Instant at) {
        answeredAt = answeredAt == null ? at : answeredAt;
        rise(asWatched(), null, at);
    }

    Watched watched() {
        return new Watched(attendedInThisRound(), watchedAt != null, answeredAt != null);
    }

    private boolean attendedInThisRound() {
        Instant again = enrolment.againSince();
        return attendedAt != null && (again == null || !attendedAt.isBefore(again));
    }

    /** In whichever round. */
    boolean wasAttended() {
        return attendedAt != null;
    }

    /** What was done late in the same lesson of another version, or scored there, counts here. */
    void hear(Heard heard, EnrolledLesson elsewhere) {
        score = higher(score, heard.score());
        if (elsewhere.isDone()) {
            rise(Status.DONE, null, heard.at());
        }
    }

    /**
     * Staff opened it again; what was reached stays.
     *
     * @param latest number of the latest attempt that there is
     */
    void reopen(String reason, int latest, Instant at) {
        reopenedAt = at;
        reopenedReason = reason;
        reopenedAfter = latest;
    }

    /** Why staff opened it again, as long as the person has not begun it anew. */
    Optional<Reopening> reopening() {
        return reopenedAt == null || reopenedReason == null
                ? Optional.empty()
                : Optional.of(new Reopening(reopenedAt, reopenedReason));
    }

    /**
     * The person does the course again: only what is done from now on counts.
     *
     * @param latest number of the latest attempt that there is; 0 for none
     */
    void again(int latest) {
        status = Status.NOT_STARTED;
        score = null;
        begunAt = null;
        doneAt = null;
        lastAt = null;
        reopenedAt = null;
        reopenedReason = null;
        watchedAt = null;
        answeredAt = null;
        countsAfter = latest;
    }

    /** The person did what a module without a package asks. */
    void done(Instant at) {
        rise(Status.DONE, null, at);
    }

    private void rise(Status said, @Nullable BigDecimal scored, Instant at) {
        status = status.orHigher(said);
        score = higher(score, scored);
        begunAt = begunAt == null ? at : begunAt;
        doneAt = doneAt == null && status == Status.DONE ? at : doneAt;
        lastAt = Enrolment.later(lastAt, at);
    }

    /**
     * Takes over what the person reached in the same lesson of another version. A lesson that is not done is under way here
     * only when their place in it came along.
     */
    void takeOver(EnrolledLesson before, boolean withPlace) {
        boolean sameResource = Objects.equals(resource, before.resource);
        if (before.status == Status.DONE || sameResource || withPlace) {
            status = status.orHigher(before.status);
            begunAt = earlier(begunAt, before.begunAt);
            doneAt = earlier(doneAt, before.doneAt);
            lastAt = before.lastAt == null ? lastAt : Enrolment.later(lastAt, before.lastAt);
        }
        score = higher(score, before.score);
        takeOverWatching(before, sameResource);
        reopenedAt = before.reopenedAt;
        reopenedReason = before.reopenedReason;
        reopenedAfter = sameResource ? before.reopenedAfter : 0;
        countsAfter = sameResource ? before.countsAfter : countsAfter;
    }

    private void takeOverWatching(EnrolledLesson before, boolean sameResource) {
        attendedAt = before.attendedAt == null ? attendedAt : Enrolment.later(attendedAt, before.attendedAt);
        // What was enough before is not enough where more is asked: the next that is played is judged anew.
        boolean asksNoMore = watchShare != null && before.watchShare != null && watchShare <= before.watchShare;
        if (sameResource && asksNoMore) {
            watchedAt = earlier(watchedAt, before.watchedAt);
        }
        if (identifier.equals(before.identifier)) {
            answeredAt = earlier(answeredAt, before.answeredAt);
        }
        if (watchShare != null && watchedAt != null) {
            rise(asWatched(), null, watchedAt);
        }
    }

    /** It is one lesson with all of that lineage, from here on. */
    void continueLineage(int of) {
        lineage = of;
    }

    /** The person was moved to another version. */
    void leave(Instant at) {
        leftAt = leftAt == null ? at : leftAt;
    }

    /** The person is on its version, now again. */
    void come(int place, ModuleDescription now, LessonDescription lesson) {
        leftAt = null;
        position = place;
        needed = now.needed();
        watchShare = now.rule().watchShare() == 0 ? null : now.rule().watchShare();
        asks = now.rule().ask() != EndAsk.NOTHING;
        resource = resource == null && now.resource() != 0 ? Long.valueOf(now.resource()) : resource;
        asset = lesson.asset();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable BigDecimal higher(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    boolean isPast() {
        return leftAt != null;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    boolean plays(ModuleDescription other) {
        return resource != null && resource == other.resource();
    }

    int lineage() {
        return lineage;
    }

    int position() {
        return position;
    }

    String identifier() {
        return identifier;
    }

    long module() {
        return module;
    }

    /** What it plays; nothing when its module plays nothing. */
    Optional<Long> resource() {
        return Optional.ofNullable(resource);
    }

    String activity() {
        return activity;
    }

    Status status() {
        return status;
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }

    @Override
    public boolean isDone() {
        return status == Status.DONE;
    }

    @Override
    public @Nullable BigDecimal score() {
        return score;
    }

    @Nullable
    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }
}
