package org.attune.event;

import java.time.Instant;

/**
 * An event is over and its recording is published: from now on it is watched where the event was to be attended. Fired once,
 * in the transaction in which it is kept.
 *
 * @param liveEvent id of the event
 * @param recording id of what is played
 */
public record RecordingTookPlace(long liveEvent, long recording, Instant at) {}
