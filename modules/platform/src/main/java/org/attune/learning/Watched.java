package org.attune.learning;

/**
 * How a person stands with a live event or a recording, by the rule of its module.
 *
 * @param attended whether they attended as the rule asks, in this round
 * @param watched whether they watched as much as the rule asks, in this round
 * @param answered whether they answered what is asked at the end, in this round
 */
public record Watched(boolean attended, boolean watched, boolean answered) {
    static final Watched NOTHING = new Watched(false, false, false);
}
