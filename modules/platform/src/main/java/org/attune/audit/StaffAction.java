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
import org.jspecify.annotations.Nullable;

/** What someone did, as it was noted; changed only when somebody it concerns has left. */
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

    @SuppressWarnings("UnusedVariable") // the database reads it
    @Column
    private @Nullable Long person;

    @Column(nullable = false)
    private String details;

    protected StaffAction() {}

    /** @param person the account of whom the details speak; absent when they speak of nobody */
    StaffAction(Reader reader, Instant at, String action, String subject, @Nullable Long person, String details) {
        this.hub = reader.hub();
        this.account = reader.account();
        this.at = at;
        this.action = action;
        this.subject = subject;
        this.person = person;
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
