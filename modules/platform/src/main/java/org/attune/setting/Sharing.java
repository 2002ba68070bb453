package org.attune.setting;

/** What a setting agreed to show to the specialist leaders whose patch it is in. */
public enum Sharing {
    NOTHING,
    /** How many are where, and nobody's name. */
    FIGURES,
    /** Who has which course and how far they are; never notes, answers or how sure they are. */
    NAMES
}
