package org.attune.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attune.shared.Reader;

/** What someone did, as it was noted; never changed. */
@Entity
@Table(name = "staff_action")
class StaffAction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_action")
    @SequenceGenerator(name = "staff_action", sequenceName = "staff_action_seq")
    private Long id;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private long account;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String action;

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String details;

    protected StaffAction() {}

    StaffAction(Reader reader, Instant at, String action, String subject, String details) {
        this.hub = reader.hub();
        this.account = reader.account();
        this.at = at;
        this.action = action;
        this.subject = subject;
        this.details = details;
    }

    long account() {
        return account;
    }

    /** @param who the name of who did it */
    Noted noted(String who) {
        return new Noted(at, who, action, details);
    }
}
