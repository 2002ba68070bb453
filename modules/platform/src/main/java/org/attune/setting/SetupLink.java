package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.attune.shared.LinkToken;

/** The one-time link of an empty server: the database has only the hash of its token. */
@Entity
@Table(name = "setup_link")
class SetupLink {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected SetupLink() {}

    SetupLink(String token, Instant madeAt) {
        this.tokenHash = LinkToken.hash(token);
        this.madeAt = madeAt;
    }
}
