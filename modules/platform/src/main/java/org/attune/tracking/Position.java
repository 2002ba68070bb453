package org.attune.tracking;

import jakarta.json.JsonArray;
import java.util.Comparator;

/** The key of an event within its registration, by which later is told from earlier: epoch first, then seq. */
record Position(long epoch, long seq) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::epoch).thenComparingLong(Position::seq);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    JsonArray toJson() {
        return Wire.JSON.createArrayBuilder().add(epoch).add(seq).build();
    }

    static Position of(JsonArray json) {
        return new Position(
                json.getJsonNumber(0).longValue(), json.getJsonNumber(1).longValue());
    }
}
