package org.attune.server;

/** Why the server does not start, in words for whoever typed the command. */
class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStart(String words) {
        super(words);
    }
}
