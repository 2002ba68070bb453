package org.attune.upload;

/** What became of a part. Either way, the next one begins at {@link #received}. */
public sealed interface Appended {

    /** How many bytes of the file are here. */
    long received();

    /** It is on the disk. */
    record Kept(long received) implements Appended {}

    /** It begins elsewhere than where the file ends; nothing was changed. */
    record WrongOffset(long received) implements Appended {}
}
