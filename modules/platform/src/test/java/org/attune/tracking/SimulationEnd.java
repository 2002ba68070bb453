package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.attune.account.SealingKey;
import org.jspecify.annotations.Nullable;

/** Log, projection and what is queried of it, when a simulation is over. */
final class SimulationEnd {
    private final Bench bench;
    private final Registration registration;
    private final ExpectedServer expected;

    SimulationEnd(Bench bench, Registration registration, ExpectedServer expected) {
        this.bench = bench;
        this.registration = registration;
        this.expected = expected;
    }

    private record Row(
            String completion, String success, @Nullable BigDecimal score, long active) {}

    void check() {
        bench.inDatabase(connection -> {
            assertThat(inLog(connection)).as("events in the log").isEqualTo(expected.events());
            SealingKey key = bench.keys.of(connection, registration.account()).orElseThrow();
            List<Place> places = Documents.places(connection, registration.id());
            assertThat(places).isEqualTo(expectedPlaces());
            Map<Place, String> projection = new HashMap<>();
            for (Place place : places) {
                ActivityDocument kept = new Documents()
                        .find(connection, key, place)
                        .orElseThrow()
                        .document();
                projection.put(place, Wire.write(kept.toJson()));
                check(place, kept, row(connection, place));
            }
            Map<Place, String> replayed = new HashMap<>();
            new Rebuild(connection, new Documents(), key, registration.id())
                    .merged()
                    .forEach((place, document) -> replayed.put(place, Wire.write(document.toJson())));
            assertThat(replayed).as("replayed from the log").isEqualTo(projection);
            return 0;
        });
    }

    private void check(Place place, ActivityDocument kept, Row row) {
        ExpectedAttempt attempt = expected.attempt(place.activity(), place.attempt());
        Map<String, String> elements = attempt.elements();
        String score = elements.get("cmi.score.scaled");
        assertThat(row)
                .as("%s", place)
                .isEqualTo(new Row(
                        status(elements.get("cmi.completion_status")),
                        status(elements.get("cmi.success_status")),
                        score == null ? null : new BigDecimal(score).stripTrailingZeros(),
                        attempt.active()));
        assertThat(kept.elements().values()).as("%s", place).isEqualTo(elements);
        Map<Long, Map<String, Position>> offered = new TreeMap<>();
        kept.branches().offered().forEach((epoch, branch) -> branch.values()
                .forEach((name, lost) -> offered.computeIfAbsent(epoch, any -> new TreeMap<>())
                        .put(name, new Position(epoch, lost.seq()))));
        assertThat(offered).as("branches of %s", place).isEqualTo(attempt.offered());
    }

    private static String status(@Nullable String word) {
        return word == null ? "UNKNOWN" : word.toUpperCase(Locale.ROOT);
    }

    private List<Place> expectedPlaces() {
        List<Place> places = new ArrayList<>();
        expected.attempts().forEach((activity, all) -> all.keySet()
                .forEach(number -> places.add(new Place(registration.id(), activity, number))));
        return places;
    }

    private long inLog(Connection connection) throws SQLException {
        return Sql.one(
                        connection,
                        "select count(*) as n from tracking_event where registration = ?",
                        row -> row.getLong("n"),
                        registration.id())
                .orElseThrow();
    }

    private static Row row(Connection connection, Place place) throws SQLException {
        return Sql.one(
                        connection,
                        "select completion, success, score, learning_ms from activity_state"
                                + " where registration = ? and activity = ? and activity_attempt = ?",
                        row -> new Row(
                                row.getString("completion"),
                                row.getString("success"),
                                row.getBigDecimal("score") == null
                                        ? null
                                        : row.getBigDecimal("score").stripTrailingZeros(),
                                row.getLong("learning_ms")),
                        place.registration(),
                        place.activity(),
                        place.attempt())
                .orElseThrow();
    }
}
