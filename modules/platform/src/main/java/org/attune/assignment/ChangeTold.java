package org.attune.assignment;

import java.time.Instant;

/**
 * What was changed of an assignment.
 *
 * @param by the name of who changed it
 * @param what a sentence
 * @param about the name of whom alone it is about; empty when it is about all
 */
public record ChangeTold(Instant at, String by, String what, String reason, String about) {}
