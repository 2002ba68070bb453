package org.attune.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link or a code that lets one person do one thing once, for a time. */
@Entity
@Table(name = "one_time_key")
@SuppressWarnings("UnusedVariable") // what only queries read
class OneTimeKey {

    @Id
    @Column(name = "key_hash")
    private String hash;

    @Column(nullable = false)
    private long account;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private KeyPurpose purpose;

    @Column
    private @Nullable String email;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected OneTimeKey() {}

    OneTimeKey(String hash, long account, KeyPurpose purpose, @Nullable String email, Instant madeAt) {
        this.hash = hash;
        this.account = account;
        this.purpose = purpose;
        this.email = email;
        this.madeAt = madeAt;
        this.endsAt = madeAt.plus(purpose.lasts());
    }

    boolean worksAt(Instant now) {
        return now.isBefore(endsAt);
    }

    KeyHeld held() {
        return new KeyHeld(account, purpose, email, endsAt);
    }
}
