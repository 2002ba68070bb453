package org.attune.notification;

/** What became of a letter. */
public enum LetterState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** A mail server took it. */
    SENT,
    /** Written to a file, for want of a mail server. */
    KEPT,
    /** No longer worth sending. */
    EXPIRED,
    /** Every try failed. */
    FAILED
}
