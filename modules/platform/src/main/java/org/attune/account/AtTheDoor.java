package org.attune.account;

import java.time.Instant;

/**
 * Something that happened at a person's door, for them to read.
 *
 * @param at when; of several the last
 * @param address the network address it came from; empty where that is not kept
 * @param device browser and machine, in a few words; empty where that is not kept
 * @param times how often on that day; 1 for what is told one by one
 */
public record AtTheDoor(Instant at, DoorEventKind kind, String address, String device, int times) {}
