package org.attune.people;

/**
 * Whom a link or a code lets in.
 *
 * @param hub the hub's name
 * @param again whether they had a password before
 */
public record WayIn(String givenName, String signInName, String hub, boolean again) {}
