package org.attune.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attune.shared.Reader;
import org.jspecify.annotations.Nullable;

/** What was changed of an assignment, for those who have it, and why. */
@Entity
@Table(name = "assignment_change")
@SuppressWarnings("UnusedVariable") // what only queries read
class AssignmentChange {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_change")
    @SequenceGenerator(name = "assignment_change", sequenceName = "assignment_change_seq")
    private Long id;

    @Column(nullable = false)
    private long assignment;

    /** Whom alone it is about. */
    @Column
    private @Nullable Long account;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "made_by", nullable = false)
    private long madeBy;

    @Column(nullable = false)
    private String what;

    @Column(nullable = false)
    private String reason;

    protected AssignmentChange() {}

    AssignmentChange(long assignment, @Nullable Long account, Reader making, String what, String reason, Instant now) {
        this.assignment = assignment;
        this.account = account;
        this.at = now;
        this.madeBy = making.account();
        this.what = what;
        this.reason = reason;
    }

    long assignment() {
        return assignment;
    }

    Instant at() {
        return at;
    }
}
