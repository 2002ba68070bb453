package org.attune.catalogue;

import java.util.Set;

/**
 * What a coordinator says finishing the course shall mean.
 *
 * @param score the least that counts, in per cent; 0 where the rule takes none
 * @param needed ids of the draft's modules that count; those of a rule for all are not asked
 */
public record FinishChoice(FinishRule rule, int score, Set<Long> needed) {

    public FinishChoice {
        needed = Set.copyOf(needed);
    }
}
