package org.attune.event;

import java.time.Instant;

/** From when to when people meet; shown in Europe/London. */
public record SessionTime(Instant startsAt, Instant endsAt) {}
