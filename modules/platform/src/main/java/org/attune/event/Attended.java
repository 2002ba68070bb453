package org.attune.event;

import java.time.Instant;

/**
 * There is evidence that somebody was at a session. Fired in the transaction in which it is kept; again when reported minutes
 * rise.
 *
 * @param liveEvent id of the event
 * @param minutes that the provider reports, over all sessions of the event; 0 for other kinds
 * @param planned minutes of all sessions of the event together
 * @param at when it came, or of minutes until when they are counted; of several sessions the latest
 */
public record Attended(long account, long liveEvent, Evidence kind, int minutes, int planned, Instant at) {}
