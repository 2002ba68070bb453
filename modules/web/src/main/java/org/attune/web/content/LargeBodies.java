package org.attune.web.content;

import java.util.HashSet;
import java.util.Set;

/** The large bodies in memory at a time: so many bytes together, and one of each registration. Nobody waits here. */
final class LargeBodies {
    private final Set<String> labels = new HashSet<>();
    private long room;

    /**
     * @param room for all of them, in bytes
     * @param longest that any of them may be; for one of these there is always room
     */
    LargeBodies(long room, long longest) {
        this.room = Math.max(room, longest);
    }

    /** Whether a body may be read; then {@link #leave} has to follow. */
    synchronized boolean enter(String label, long length) {
        if (length > room || !labels.add(label)) {
            return false;
        }
        room -= length;
        return true;
    }

    synchronized void leave(String label, long length) {
        labels.remove(label);
        room += length;
    }
}
