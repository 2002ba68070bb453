package org.attune.web.page;

import java.util.HashSet;
import java.util.Set;

/**
 * Ticks as a host sent them: only what they changed is theirs to say, for another host may have ticked somebody since the page
 * was shown.
 *
 * @param shown accounts that the page had
 * @param were those of them that were ticked then
 * @param are those that are ticked now
 */
record Ticks(Set<Long> shown, Set<Long> were, Set<Long> are) {

    Ticks {
        shown = Set.copyOf(shown);
        were = Set.copyOf(were);
        are = Set.copyOf(are);
    }

    /** Those whose tick was set or taken away. */
    Set<Long> changed() {
        Set<Long> changed = new HashSet<>(shown);
        changed.removeIf(each -> are.contains(each) == were.contains(each));
        return changed;
    }

    /** Those whose tick was set. */
    Set<Long> set() {
        Set<Long> set = changed();
        set.retainAll(are);
        return set;
    }

    /** How somebody is to be shown: as it was changed here, else as it is kept. */
    boolean isTicked(long account, boolean kept) {
        return changed().contains(account) ? are.contains(account) : kept;
    }
}
