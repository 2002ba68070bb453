package org.attune.recording;

import java.time.Duration;

/**
 * A recording from outside.
 *
 * @param recording id, which is also what a registration calls its resource
 * @param language as in BCP 47
 * @param length how long it plays
 */
public record RecordingDescription(
        long recording, String title, String summary, String language, Duration length, boolean published) {}
