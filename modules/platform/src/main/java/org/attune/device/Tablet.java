package org.attune.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.attune.shared.Line;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A browser that is paired with a setting, or waits for its code to be typed. */
@Entity
class Tablet {
    private static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tablet")
    @SequenceGenerator(name = "tablet", sequenceName = "tablet_seq")
    private Long id;

    @Column(nullable = false)
    private long hub;

    @Column(nullable = false)
    private long setting;

    @Column(nullable = false)
    private String name;

    @SuppressWarnings("UnusedVariable") // what only queries read
    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @SuppressWarnings("UnusedVariable") // what only queries read
    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    @SuppressWarnings("UnusedVariable") // what only queries read
    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "added_by", nullable = false)
    private long addedBy;

    @Column(name = "paired_at")
    private @Nullable Instant pairedAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private long version;

    protected Tablet() {}

    /** @throws RuleViolation when the name cannot be one */
    Tablet(Reader adding, long setting, String name, String codeHash, Instant until) {
        this.hub = adding.hub();
        this.setting = setting;
        this.name = name(name);
        this.codeHash = codeHash;
        this.codeUntil = until;
        this.addedBy = adding.account();
    }

    private static String name(String typed) {
        String name = Line.of(typed);
        if (name.isEmpty()) {
            throw new RuleViolation("tablet.name.missing").at("name");
        }
        if (name.length() > LONGEST_NAME) {
            throw new RuleViolation("tablet.name.long", LONGEST_NAME).at("name");
        }
        return name;
    }

    long id() {
        return id;
    }

    long hub() {
        return hub;
    }

    long setting() {
        return setting;
    }

    String name() {
        return name;
    }

    void isUsed(Instant at) {
        usedAt = at;
    }

    /**
     * @param where the name of its setting
     * @param who the name of who added it
     */
    PairedTablet told(String where, String who) {
        return new PairedTablet(id, name, setting, where, pairedAt == null ? Instant.EPOCH : pairedAt, who, usedAt);
    }

    long addedBy() {
        return addedBy;
    }
}
