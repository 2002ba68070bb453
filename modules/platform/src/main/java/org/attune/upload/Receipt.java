package org.attune.upload;

import java.nio.file.Path;

/** What there is of a file, for whoever wants it. */
public sealed interface Receipt {

    /** Parts of it are missing. */
    record Incomplete(long received) implements Receipt {}

    /** All of it is here. */
    record Complete(String fileName, long size, Path file) implements Receipt {}

    /** It was taken before. */
    record Taken(String sha256) implements Receipt {}
}
