package org.attune.tracking;

/**
 * All that is kept of an attempt at a lesson, for whose it is.
 *
 * @param attempt from 1
 * @param json as the server keeps it
 */
public record KeptState(long registration, String activity, int attempt, String json) {}
