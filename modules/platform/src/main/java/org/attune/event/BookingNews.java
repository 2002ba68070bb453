package org.attune.event;

/** What became of somebody's booking without their doing, until they say that they have seen it. */
public enum BookingNews {
    /** The place that was kept for them has passed on. */
    OFFER_OVER,
    /** The wait-list closed before a place became free. */
    WAIT_OVER,
    /** It is at another time. */
    MOVED,
    CALLED_OFF,
    /** It is over, nothing shows that they were there, and its recording has taken its place. */
    RECORDED
}
