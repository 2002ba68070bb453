package org.attune.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.attune.account.Names;
import org.attune.setting.Responsibility;
import org.attune.shared.Line;
import org.attune.shared.Reader;

/** That a setting says of somebody that they work there. It knows what was typed, and of no account. */
@Entity
@SuppressWarnings("UnusedVariable") // what only queries read
class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation")
    @SequenceGenerator(name = "invitation", sequenceName = "invitation_seq")
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private long setting;

    @Column(nullable = false)
    private String typed;

    @Column(name = "sign_in_key", nullable = false)
    private String signInKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Responsibility responsibility;

    @Column(name = "asked_by", nullable = false)
    private long askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    /** They said no; the setting is not told. */
    @Column(nullable = false)
    private boolean declined;

    @Version
    private long version;

    protected Invitation() {}

    Invitation(Reader by, long setting, String typed, Responsibility responsibility, Instant at) {
        this(by, setting, typed, Names.signInKey(typed), responsibility, at);
    }

    /** @param signInKey of who is asked, where something else than their sign-in name was typed */
    Invitation(Reader by, long setting, String typed, String signInKey, Responsibility responsibility, Instant at) {
        this.hub = by.hub();
        this.setting = setting;
        this.typed = Line.of(typed);
        this.signInKey = signInKey;
        this.responsibility = responsibility;
        this.askedBy = by.account();
        this.askedAt = at;
    }

    void isDeclined() {
        this.declined = true;
    }

    long id() {
        return id;
    }

    /** The id of the account of who asked. */
    long askedBy() {
        return askedBy;
    }

    String signInKey() {
        return signInKey;
    }

    long setting() {
        return setting;
    }

    Responsibility responsibility() {
        return responsibility;
    }

    Asked asked() {
        return new Asked(id, typed, responsibility, askedAt);
    }
}
