package org.attune.event;

import java.time.Instant;

/**
 * A session from outside.
 *
 * @param session id
 * @param opensAt when one may go in
 * @param joinOpen whether one may go in now: from a while before it begins until it ends
 */
public record EventSessionDescription(
        long session, Instant startsAt, Instant endsAt, Instant opensAt, boolean joinOpen) {}
