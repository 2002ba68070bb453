package org.attune.openid;

/** The provider does not answer, or not as a provider does. */
class Unreachable extends Exception {
    private static final long serialVersionUID = 1;

    Unreachable(String words) {
        super(words);
    }

    Unreachable(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
