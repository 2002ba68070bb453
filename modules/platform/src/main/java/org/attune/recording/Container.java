package org.attune.recording;

import java.util.List;

/**
 * What the file of a film says of itself.
 *
 * @param mediaType {@code video/mp4} or {@code video/webm}
 * @param millis how long it plays, more than 0
 * @param unplayable names of what is in it that not every browser plays; each once
 */
record Container(String mediaType, long millis, List<String> unplayable) {

    Container {
        unplayable = List.copyOf(unplayable);
    }
}
