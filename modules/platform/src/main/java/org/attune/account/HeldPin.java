package org.attune.account;

/**
 * A PIN that somebody chose, as it stands when one is typed.
 *
 * @param account whose it is
 * @param sessions the number that the account's web sessions had when the PIN was read, or before
 * @param hash what the typed one is compared with
 * @param where what wrong ones are counted for: the person on this tablet
 */
public record HeldPin(long account, int sessions, String hash, String where) {}
