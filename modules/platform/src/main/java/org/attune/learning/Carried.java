package org.attune.learning;

import java.util.List;

/**
 * An activity whose state may come along when someone is moved.
 *
 * @param from the resources that versions before play, the latest first
 * @param to the resource that the new version plays
 */
record Carried(List<Long> from, long to, String activity) {
    Carried {
        from = List.copyOf(from);
    }
}
