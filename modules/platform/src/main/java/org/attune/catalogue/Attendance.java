package org.attune.catalogue;

import org.attune.event.Evidence;

/**
 * What counts as having attended a live event. Evidence that says more than what is asked for counts too: whom the provider
 * reports was in, and whom the host marked was there, whatever a provider failed to count. A reflection is a person's own
 * word, and needs no other.
 */
public enum Attendance {
    /** Nothing is attended: of other kinds of module. */
    NONE,
    /** Going in while it was open; also being reported for any time, and being marked. */
    JOINED,
    /** Being in for a share of the planned minutes, as the provider reports it; also being marked. */
    REPORTED,
    /** Being marked by the host, and nothing else. */
    MARKED,
    /** Writing about it, from when it has begun. */
    REFLECTION;

    /**
     * Whether evidence is enough.
     *
     * @param share the least share of the planned minutes, in per cent; read for REPORTED alone
     * @param minutes that are reported, over all sessions
     * @param planned of all sessions together
     */
    boolean isMet(Evidence evidence, int share, int minutes, int planned) {
        return switch (this) {
            case NONE, REFLECTION -> false;
            case JOINED -> evidence != Evidence.REPORTED || minutes > 0;
            case REPORTED ->
                evidence == Evidence.MARKED
                        || (evidence == Evidence.REPORTED && minutes > 0 && minutes * 100L >= (long) share * planned);
            case MARKED -> evidence == Evidence.MARKED;
        };
    }
}
