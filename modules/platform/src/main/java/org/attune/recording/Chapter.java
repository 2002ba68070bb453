package org.attune.recording;

/**
 * A part of a film that can be gone to.
 *
 * @param from where in the film it begins, in milliseconds
 */
public record Chapter(long from, String title) {}
