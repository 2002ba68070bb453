package org.attune.account;

/** What can happen at a person's door. */
public enum DoorEventKind {
    /** Came in with name and password. */
    PASSWORD,
    /** Came in with a link or a start code, and chose a password. */
    LINK_OR_CODE,
    /** Came in with a PIN on a shared tablet. */
    PIN,
    /** Came in through the hub's own sign-in. */
    HUB_SIGN_IN,
    /** Chose another password. */
    PASSWORD_CHANGED,
    /** Gave another e-mail address, and mail to it arrived. */
    EMAIL_CHANGED,
    /** Has no e-mail address any more. */
    EMAIL_REMOVED,
    /** Chose a PIN for shared tablets, or another one. */
    PIN_CHOSEN,
    /** Has no PIN any more. */
    PIN_REMOVED,
    /** Ended every session. */
    SIGNED_OUT_EVERYWHERE,
    /** Somebody typed a wrong password. Counted by day, in {@link Refusals}. */
    WRONG_PASSWORD,
    /** Somebody typed a wrong PIN on a shared tablet. Counted by day, in {@link Refusals}. */
    WRONG_PIN
}
