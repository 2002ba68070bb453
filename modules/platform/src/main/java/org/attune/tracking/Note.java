package org.attune.tracking;

import java.time.Instant;

/**
 * A comment that the learner wrote through the package's comment elements.
 *
 * @param collection {@code cmi.comments_from_learner} or 1.2's {@code cmi.comments}
 * @param key {@code <epoch>.<index>}, its name for life
 * @param at when the server received its latest text
 */
public record Note(String activity, int attempt, String collection, String key, String text, Instant at) {}
