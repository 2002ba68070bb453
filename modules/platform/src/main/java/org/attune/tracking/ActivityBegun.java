package org.attune.tracking;

import java.time.Instant;

/**
 * A launch of an activity began: its content is given its state and starts. Fired in the transaction that begins, and
 * again when a begin is repeated.
 *
 * @param registration id of the registration
 * @param attempt number of the activity attempt, from 1
 */
public record ActivityBegun(long registration, long account, long resource, String activity, int attempt, Instant at) {}
