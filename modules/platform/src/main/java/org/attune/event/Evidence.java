package org.attune.event;

/** What shows that somebody was at a session, from weak to strong. Each kind is kept for itself; none is made of another. */
public enum Evidence {
    /** They went in by our redirect while it was open. */
    JOINED,
    /** The provider reports for how many minutes they were in. */
    REPORTED,
    /** The host says that they were there. */
    MARKED
}
