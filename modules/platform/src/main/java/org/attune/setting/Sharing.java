package org.attune.setting;

/** What a setting agreed to show to the specialist leaders whose patch it is in. */
public enum Sharing {
    NOTHING("shares nothing with specialist leaders"),
    /** How many are where, and nobody's name. */
    FIGURES("shares figures with specialist leaders"),
    /** Who has which course and how far they are; never notes, answers or how sure they are. */
    NAMES("shares figures and names with specialist leaders");

    private final String inWords;

    Sharing(String inWords) {
        this.inWords = inWords;
    }

    /** Goes on after the name of the setting. */
    String inWords() {
        return inWords;
    }
}
