package org.attune.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
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
