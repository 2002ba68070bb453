package org.attune.notification;

import org.attune.shared.Line;

/** Why a letter could not be handed over, in words for coordinators. */
class Undelivered extends Exception {
    private static final long serialVersionUID = 1;

    private final String words;
    private final Reach reach;

    /** What else is hit by it. */
    enum Reach {
        /** This letter, this time. */
        THIS_TRY,
        /** This letter, at each try. */
        FOR_GOOD,
        /** Every letter, while it lasts. */
        EVERY_LETTER
    }

    Undelivered(Reach reach, String words, Throwable cause) {
        super(words, cause);
        this.words = Line.of(words);
        this.reach = reach;
    }

    String words() {
        return words;
    }

    boolean isForGood() {
        return reach == Reach.FOR_GOOD;
    }

    boolean hitsEveryLetter() {
        return reach == Reach.EVERY_LETTER;
    }
}
