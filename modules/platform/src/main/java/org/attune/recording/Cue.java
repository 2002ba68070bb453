package org.attune.recording;

/**
 * Words that are shown for a while.
 *
 * @param from where in the film they come, in milliseconds
 * @param to where they go, after {@code from}
 * @param text a line or more, in WebVTT's cue text; of its tags only those for who speaks, emphasis and line breaks
 */
record Cue(long from, long to, String text) {}
