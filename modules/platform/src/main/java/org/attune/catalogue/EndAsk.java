package org.attune.catalogue;

/** What is asked at the end of watching. */
public enum EndAsk {
    NOTHING,
    /** One question with answers to choose from, as often as it takes. */
    QUESTION,
    /** Something to write, for oneself alone. */
    REFLECTION
}
