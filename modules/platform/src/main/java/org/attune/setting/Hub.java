package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;

/** An alliance of settings that learns together. Everything else belongs to one. */
@Entity
class Hub {
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hub")
    @SequenceGenerator(name = "hub", sequenceName = "hub_seq")
    private Long id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private boolean demo;

    @Version
    private long version;

    protected Hub() {}

    /**
     * @param demo whether all of it is invented: production refuses such a hub
     * @throws RuleViolation when the name cannot be one
     */
    Hub(String name, boolean demo) {
        this.name = Line.of(name);
        this.demo = demo;
        if (this.name.isEmpty()) {
            throw new RuleViolation("hub.name.missing").at("hubName");
        }
        if (this.name.length() > LONGEST_NAME) {
            throw new RuleViolation("hub.name.long", LONGEST_NAME).at("hubName");
        }
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }
}
