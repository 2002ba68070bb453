package org.attune.account;

/**
 * How an account stands with the web sessions of its person.
 *
 * @param sessions the number that a session must have to go on
 * @param welcomed whether the questions of the first sign-in are answered
 */
public record Standing(int sessions, boolean welcomed) {}
