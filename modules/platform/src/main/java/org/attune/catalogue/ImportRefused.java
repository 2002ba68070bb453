package org.attune.catalogue;

/** A course cannot be taken from its folder; the message says why, to whoever looks after the folder. */
final class ImportRefused extends Exception {
    private static final long serialVersionUID = 1;

    ImportRefused(String why) {
        super(why);
    }

    ImportRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
