package org.attune.account;

import java.time.Instant;

/**
 * Something that happened at a person's door, for them to read.
 *
 * @param address the network address it came from
 * @param device browser and machine, in a few words
 */
public record AtTheDoor(Instant at, DoorEventKind kind, String address, String device) {}
