package org.attune.record;

import java.time.Instant;

/** What anyone who has the code of a certificate may know: that it was given, to whom, and when. */
public record Checked(String name, String title, Instant finishedAt) {}
