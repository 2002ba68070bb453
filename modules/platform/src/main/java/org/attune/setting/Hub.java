package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** An alliance of settings that learns together. Everything else belongs to one. */
@Entity
class Hub {

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

    Hub(String name, boolean demo) {
        this.name = name;
        this.demo = demo;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }
}
