package org.attune.setting;

/**
 * What the first person says of themselves and the hub. They become its administrator and its first coordinator.
 *
 * @param hubName 1 to 120 characters
 * @param givenName 1 to 80 characters
 * @param familyName 1 to 80 characters
 * @param signInName an e-mail address or another name, 3 to 254 characters
 * @param password at least 10 characters
 */
public record FirstPeople(String hubName, String givenName, String familyName, String signInName, String password) {}
