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

/** An area that the hub works in. */
@Entity
@Table(name = "local_authority")
class LocalAuthority {

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

    LocalAuthority(Hub hub, String name) {
        this.hub = hub;
        this.name = name;
    }

    long id() {
        return id;
    }

    Hub hub() {
        return hub;
    }
}
