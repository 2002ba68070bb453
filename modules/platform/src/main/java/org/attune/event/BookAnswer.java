package org.attune.event;

/** What came of wanting a place. */
public sealed interface BookAnswer {

    /** The reader has a place. */
    record Booked() implements BookAnswer {}

    /**
     * All places are taken: the reader waits.
     *
     * @param ahead how many wait before them
     */
    record WaitListed(int ahead) implements BookAnswer {}

    /** It is full, and after the cut-off nobody is offered a place any more. */
    record TooLate() implements BookAnswer {}
}
