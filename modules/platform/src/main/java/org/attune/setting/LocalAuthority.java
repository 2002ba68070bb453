package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/** An area that the hub works in. */
@Entity
@Table(name = "local_authority")
class LocalAuthority {
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "local_authority")
    @SequenceGenerator(name = "local_authority", sequenceName = "local_authority_seq")
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "hub")
    private Hub hub;

    @Column(nullable = false)
    private String name;

    protected LocalAuthority() {}

    /** @throws RuleViolation when the name cannot be one */
    LocalAuthority(Hub hub, String name) {
        this.hub = hub;
        this.name = Line.of(name);
        if (this.name.isEmpty()) {
            throw new RuleViolation("authority.name.missing").at("localAuthority");
        }
        if (this.name.length() > LONGEST_NAME) {
            throw new RuleViolation("authority.name.long", LONGEST_NAME).at("localAuthority");
        }
    }

    String name() {
        return name;
    }

    long id() {
        return id;
    }

    Hub hub() {
        return hub;
    }
}
