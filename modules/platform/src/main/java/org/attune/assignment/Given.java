package org.attune.assignment;

/**
 * Somebody got an assignment, or got it back, in the transaction in which it happens.
 *
 * @param assigned id of what they got, in the table of that name
 * @param account whose it is
 */
public record Given(long hub, long assigned, long account) {}
