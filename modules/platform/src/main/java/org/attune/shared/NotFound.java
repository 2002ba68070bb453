package org.attune.shared;

/** Absent, or not the reader's: the two are told apart to nobody. Answered with 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound() {
        super("absent, or not the reader's");
    }
}
