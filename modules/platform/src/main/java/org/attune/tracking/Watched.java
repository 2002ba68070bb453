package org.attune.tracking;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * What of a recording was really played, over all sessions of an attempt: pieces of it, and when these were played. Seeking
 * earns nothing, since only what was played is in it; what was played twice counts once; and all of it together is worth
 * no more than the time it took lets one see, whatever several tabs say at once. Never changes, and pieces may come in any
 * order.
 *
 * @param media milliseconds of the recording
 * @param wall milliseconds of the server's clock
 */
record Watched(Intervals media, Intervals wall) {
    static final Watched NOTHING = new Watched(Intervals.NONE, Intervals.NONE);

    /** So many milliseconds of a recording can be seen in one: the fastest speed that the page offers. */
    static final long FASTEST = 2;

    /** By so much, in milliseconds, a browser's word on where it plays may be off. */
    static final long INEXACT_MS = 100;

    /** From this share on the whole of it was played: a file's end, and where a browser says it plays, are not exact. */
    private static final BigDecimal WHOLE = new BigDecimal("0.99");

    private static final int DIGITS = 4;

    /**
     * What was played in one go, placed on the server's clock.
     *
     * @param media milliseconds of the recording
     * @param wall milliseconds of the server's clock, capped by begin and arrival
     */
    record Piece(Intervals.Span media, Intervals.Span wall) {

        /** Whatever it says beyond what its time lets one see is cut off. */
        private Intervals.Span earned() {
            long most = FASTEST * (wall.end() - wall.start()) + INEXACT_MS;
            return new Intervals.Span(media.start(), Math.min(media.end(), media.start() + most));
        }

        private boolean earnsSomething() {
            return wall.start() < wall.end() && media.start() < media.end();
        }
    }

    Watched with(List<Piece> pieces) {
        List<Piece> earning = pieces.stream().filter(Piece::earnsSomething).toList();
        return new Watched(
                media.with(earning.stream().map(Piece::earned).toList()),
                wall.with(earning.stream().map(Piece::wall).toList()));
    }

    boolean isNothing() {
        return media.isEmpty();
    }

    /** The pieces that lie within the recording, in its milliseconds. */
    Intervals within(Duration length) {
        return media.within(new Intervals.Span(0, length.toMillis()));
    }

    /** What counts as watched: what was played of it, and no more than the time it took lets one see. */
    Duration credit(Duration length) {
        Duration played = within(length).total();
        Duration seen = wall.total().multipliedBy(FASTEST);
        return played.compareTo(seen) <= 0 ? played : seen;
    }

    /**
     * The share that counts as watched, 0 to 1 with four digits, rounded down; 1 from the point where what is missing is
     * within what clocks and files are off by.
     */
    BigDecimal progress(Duration length) {
        BigDecimal share = BigDecimal.valueOf(credit(length).toMillis())
                .divide(BigDecimal.valueOf(length.toMillis()), DIGITS, RoundingMode.DOWN);
        return share.compareTo(WHOLE) >= 0 ? BigDecimal.ONE : share.stripTrailingZeros();
    }

    JsonObject toJson() {
        return Wire.JSON
                .createObjectBuilder()
                .add("media", media.toJson())
                .add("wall", wall.toJson())
                .build();
    }

    static Watched of(JsonObject json) {
        return new Watched(Intervals.of(json.getJsonArray("media")), Intervals.of(json.getJsonArray("wall")));
    }
}
