package org.attune.catalogue;

/** What became of a file that was to be taken as a package. */
public sealed interface Taking {

    /**
     * It is among the hub's packages, with its report.
     *
     * @param id of the hub's package
     * @param known whether the hub had this very file before
     */
    record Done(long id, boolean known) implements Taking {}

    /** It is being checked, or waits for others to be: ask again. */
    record Checking() implements Taking {}

    /** Parts of it are missing. */
    record Incomplete(long received) implements Taking {}
}
