package org.attune.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The logo of a hub, a PNG. */
@Entity
@Table(name = "hub_logo")
class HubLogo {

    @Id
    private long hub;

    @Column(nullable = false)
    private byte[] picture = {};

    protected HubLogo() {}

    HubLogo(long hub, byte[] picture) {
        this.hub = hub;
        this.picture = picture;
    }

    byte[] picture() {
        return picture;
    }
}
