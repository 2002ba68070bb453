package org.attune.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Someone's PIN, and with it that they agreed to be shown on their setting's tablets. */
@Entity
@Table(name = "tablet_pin")
class TabletPin {

    @Id
    private long account;

    @Column(nullable = false)
    private long hub;

    @Column(name = "pin_hash", nullable = false)
    private String hash;

    @Column(name = "chosen_at", nullable = false)
    private Instant chosenAt;

    @Version
    private long version;

    protected TabletPin() {}

    TabletPin(long account, long hub, String hash, Instant at) {
        this.account = account;
        this.hub = hub;
        this.hash = hash;
        this.chosenAt = at;
    }

    void becomes(String other, Instant at) {
        hash = other;
        chosenAt = at;
    }

    long account() {
        return account;
    }

    long hub() {
        return hub;
    }

    String hash() {
        return hash;
    }

    Instant chosenAt() {
        return chosenAt;
    }
}
