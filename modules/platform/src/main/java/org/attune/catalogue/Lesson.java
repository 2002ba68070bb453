package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a course says of an activity that can be launched. */
@Embeddable
class Lesson {

    @Column(nullable = false)
    private String activity;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String summary;

    @Column(nullable = false)
    private int minutes;

    /** It never speaks to the API, so opening it is all there is to do (SN 4.5.4). */
    @Column(nullable = false)
    private boolean asset;

    protected Lesson() {}

    Lesson(String activity, String title, String summary, int minutes, boolean asset) {
        this.activity = activity;
        this.title = title;
        this.summary = summary;
        this.minutes = minutes;
        this.asset = asset;
    }

    int minutes() {
        return minutes;
    }

    Lesson copy() {
        return new Lesson(activity, title, summary, minutes, asset);
    }

    Lesson called(String otherTitle) {
        return new Lesson(activity, otherTitle, summary, minutes, asset);
    }

    LessonDescription describe(int number) {
        return new LessonDescription(activity, number, title, summary, minutes, asset);
    }
}
