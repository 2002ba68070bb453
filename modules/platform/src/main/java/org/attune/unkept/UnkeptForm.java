package org.attune.unkept;

import java.time.Instant;

/**
 * A form with what was typed into it.
 *
 * @param name what its page called it, 1 to 36 of {@code 0-9 a-f -}
 * @param toLearn whether it is of a page that a PIN opens
 * @param typedAt when it was taken
 * @param text what it holds, as its page reads it
 */
public record UnkeptForm(String name, boolean toLearn, Instant typedAt, String text) {}
