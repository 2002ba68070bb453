package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people enrol in. Its versions say what it is; one of them is published. */
@Entity
class Course {

    @Id
    private long id;

    @Column(nullable = false)
    private long hub;

    /** The author's, unique in the hub. */
    @Column(nullable = false)
    private String identifier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published")
    private @Nullable CourseVersion published;

    /** Out of the catalogue since then. */
    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    /** Published at the desk once: the folder of courses publishes it no more. */
    @Column(nullable = false)
    private boolean tended;

    @Version
    private long version;

    /** Rows are made by {@link Courses#lockOrMake}, which two servers may do at once. */
    protected Course() {}

    long id() {
        return id;
    }

    long hub() {
        return hub;
    }

    boolean isTended() {
        return tended;
    }

    boolean isPublished() {
        return published != null;
    }

    @Nullable
    CourseVersion published() {
        return published;
    }

    /** The number of the published version; empty when none is. */
    String publishedNumber() {
        return published == null ? "" : published.authorVersion();
    }

    /** From here on it is the coordinators' to publish. */
    void publishAtTheDesk(CourseVersion next) {
        publish(next);
        tended = true;
    }

    /** Nobody begins it any more; those who are on it go on. */
    void archive(Instant at) {
        archivedAt = archivedAt == null ? at : archivedAt;
    }

    void takeBack() {
        archivedAt = null;
    }

    @Nullable
    Instant archivedAt() {
        return archivedAt;
    }

    /**
     * Whoever enrols from now on gets this version; those who are on another stay there.
     *
     * @return whether it is another than before
     */
    boolean publish(CourseVersion next) {
        boolean other = published != next;
        published = next;
        return other;
    }
}
