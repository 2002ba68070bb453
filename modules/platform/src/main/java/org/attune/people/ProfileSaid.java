package org.attune.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What someone says of their work.
 *
 * @param work absent while they have not said
 * @param settingSaid where they say they work, when it is not where they were added
 * @param ageGroups whom they work with; empty while they have not said
 */
public record ProfileSaid(@Nullable Work work, @Nullable String settingSaid, Set<AgeGroup> ageGroups) {

    public ProfileSaid {
        ageGroups = Set.copyOf(ageGroups);
    }
}
