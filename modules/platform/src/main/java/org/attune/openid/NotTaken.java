package org.attune.openid;

/** The provider's answer is not taken. */
class NotTaken extends Exception {
    private static final long serialVersionUID = 1;

    NotTaken(String words) {
        super(words);
    }

    NotTaken(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
