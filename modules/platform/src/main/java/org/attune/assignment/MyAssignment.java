package org.attune.assignment;

/**
 * A course that the reader has assigned.
 *
 * @param title of the course
 * @param by the name of who assigned it
 * @param setting the name of the setting it is for
 * @param note what it is for; may be empty
 * @param enrolled whether they are on the course
 * @param offered whether somebody can begin the course still
 * @param mine how far they are, until when and the rest
 */
public record MyAssignment(
        long course,
        String title,
        String by,
        String setting,
        String note,
        Weight weight,
        boolean enrolled,
        boolean offered,
        AssignedPerson mine) {

    /** Whether they may say no. */
    public boolean mayBeDeclined() {
        return weight == Weight.VOLUNTARY && mine.doneAt() == null;
    }
}
