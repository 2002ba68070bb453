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
import java.time.Instant;
import org.attune.catalogue.LessonDescription;
import org.attune.catalogue.ModuleDescription;
import org.jspecify.annotations.Nullable;

/** How far a person is with a lesson. */
@Entity
@Table(name = "lesson_progress")
class EnrolledLesson {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_progress")
    @SequenceGenerator(name = "lesson_progress", sequenceName = "lesson_progress_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "enrolment")
    private Enrolment enrolment;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private long module;

    @Column(nullable = false)
    private long resource;

    @Column(nullable = false)
    private String activity;

    /** Opening it is all there is to do. */
    @Column(nullable = false)
    private boolean asset;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "last_at")
    private @Nullable Instant lastAt;

    protected EnrolledLesson() {}

    EnrolledLesson(Enrolment enrolment, int position, ModuleDescription module, LessonDescription lesson) {
        this.enrolment = enrolment;
        this.position = position;
        this.module = module.module();
        this.resource = module.resource();
        this.activity = lesson.activity();
        this.asset = lesson.asset();
        this.status = Status.NOT_STARTED;
    }

    boolean is(long thatModule, String thatActivity) {
        return module == thatModule && activity.equals(thatActivity);
    }

    boolean plays(long thatResource, String thatActivity) {
        return resource == thatResource && activity.equals(thatActivity);
    }

    /** Rises to what is heard, and never falls. */
    void hear(Heard heard) {
        Status said = asset ? Status.DONE : heard.status();
        status = status.orHigher(said);
        begunAt = begunAt == null ? heard.at() : begunAt;
        doneAt = doneAt == null && status == Status.DONE ? heard.at() : doneAt;
        lastAt = Enrolment.later(lastAt, heard.at());
    }

    long module() {
        return module;
    }

    long resource() {
        return resource;
    }

    String activity() {
        return activity;
    }

    Status status() {
        return status;
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
