package org.attune.recording;

/** What became of a file that was to be taken as a recording. */
public sealed interface RecordingTaking {

    /**
     * It is among the hub's recordings.
     *
     * @param known whether the hub had this very film before
     */
    record Done(long id, boolean known) implements RecordingTaking {}

    /** It is being read: ask again. */
    record Checking() implements RecordingTaking {}

    /** Parts of it are missing. */
    record Incomplete(long received) implements RecordingTaking {}
}
