package org.attune.account;

/**
 * Where someone stands who is at the door.
 *
 * @param address their network address
 * @param device their browser and machine, in a few words
 */
public record Caller(String address, String device) {}
