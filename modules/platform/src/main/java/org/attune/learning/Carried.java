package org.attune.learning;

import java.util.Set;

/**
 * Activities whose state may come along when someone is moved.
 *
 * @param from the resource that the old version plays
 * @param to the resource that the new version plays
 */
record Carried(long from, long to, Set<String> activities) {}
