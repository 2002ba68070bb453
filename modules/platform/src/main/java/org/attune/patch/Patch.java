package org.attune.patch;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.attune.shared.RuleViolation;

/** The settings that a specialist leader supports, in whichever local authority. */
@Entity
class Patch {

    @Id
    private long account;

    @Column(nullable = false)
    private long hub;

    @ElementCollection
    @CollectionTable(name = "patch_setting", joinColumns = @JoinColumn(name = "patch"))
    @Column(name = "setting", nullable = false)
    private Set<Long> settings = new HashSet<>();

    @Version
    private long version;

    protected Patch() {}

    Patch(long hub, long account) {
        this.hub = hub;
        this.account = account;
    }

    /**
     * Makes sure that nobody has changed it since somebody looked.
     *
     * @throws RuleViolation when somebody has
     */
    void isAsSeen(long seen) {
        if (version != seen) {
            throw new RuleViolation("patch.changed").at("settings");
        }
    }

    /** These are in it from now on, and no others. */
    void isMadeOf(Set<Long> wanted) {
        settings.retainAll(wanted);
        settings.addAll(wanted);
    }

    /** A setting is taken away. */
    void loses(long setting) {
        settings.remove(setting);
    }

    boolean has(long setting) {
        return settings.contains(setting);
    }

    Set<Long> settings() {
        return Set.copyOf(settings);
    }

    long version() {
        return version;
    }

    long hub() {
        return hub;
    }
}
