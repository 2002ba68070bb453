package org.attune.document;

/** What became of a file that was to be taken as a document. */
public sealed interface DocumentTaking {

    /**
     * It is among the hub's documents.
     *
     * @param known whether the hub had this very file before, under this name
     */
    record Done(long id, boolean known) implements DocumentTaking {}

    /** Parts of it are missing. */
    record Incomplete(long received) implements DocumentTaking {}
}
