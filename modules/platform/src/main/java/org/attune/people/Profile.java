package org.attune.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import org.attune.shared.Line;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What someone says of their work. */
@Entity
class Profile {
    private static final int LONGEST_SETTING = 120;

    @Id
    private long account;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Work work;

    @Column(name = "setting_said")
    private @Nullable String settingSaid;

    @ElementCollection
    @CollectionTable(name = "profile_age_group", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "age_group", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<AgeGroup> ageGroups = EnumSet.noneOf(AgeGroup.class);

    @Version
    private long version;

    protected Profile() {}

    Profile(long account) {
        this.account = account;
    }

    long account() {
        return account;
    }

    void works(Work as) {
        this.work = as;
    }

    /**
     * They work where they were added, or elsewhere.
     *
     * @param elsewhere absent when they work where they were added
     */
    void worksAt(@Nullable String elsewhere) {
        String said = elsewhere == null ? "" : Line.of(elsewhere);
        if (elsewhere != null && said.isEmpty()) {
            throw new RuleViolation("welcome.setting.missing").at("elsewhere");
        }
        if (said.length() > LONGEST_SETTING) {
            throw new RuleViolation("welcome.setting.long", LONGEST_SETTING).at("elsewhere");
        }
        this.settingSaid = said.isEmpty() ? null : said;
    }

    void worksWith(Set<AgeGroup> groups) {
        if (groups.isEmpty()) {
            throw new RuleViolation("welcome.ages.missing").at("ages");
        }
        if (groups.contains(AgeGroup.NONE) && groups.size() > 1) {
            throw new RuleViolation("welcome.ages.none-and-some").at("ages");
        }
        ageGroups.clear();
        ageGroups.addAll(groups);
    }

    ProfileSaid said() {
        return new ProfileSaid(work, settingSaid, ageGroups);
    }
}
