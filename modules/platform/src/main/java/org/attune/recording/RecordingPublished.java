package org.attune.recording;

import java.time.Instant;

/** A recording can be watched from now on. Fired in the transaction in which that is kept. */
public record RecordingPublished(long hub, long recording, Instant at) {}
