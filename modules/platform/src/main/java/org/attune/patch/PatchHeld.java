package org.attune.patch;

import java.util.Set;

/**
 * A specialist leader's patch, for those who give it.
 *
 * @param account whose it is
 * @param name how they are called
 * @param settings ids of the settings in it; none so far for a new one
 * @param version changes with every change of it
 */
public record PatchHeld(long account, String name, Set<Long> settings, long version) {

    public PatchHeld {
        settings = Set.copyOf(settings);
    }
}
