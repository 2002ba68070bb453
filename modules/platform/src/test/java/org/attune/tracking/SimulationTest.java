package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.attune.shared.Drawn;
import org.junit.jupiter.api.Test;

/** A few of the simulations that docs/reliability.md runs by the thousand. */
class SimulationTest {
    /** On PostgreSQL each transaction is a connection of its own here, and slow. */
    private static final int SEEDS =
            System.getProperty("attune.test.database", "h2").equals("h2") ? 300 : 10;

    private final Simulations simulations = new Simulations();

    @Test
    void whatever_networks_clocks_and_bearers_do_the_state_is_what_was_acknowledged() {
        Drawn drawn = new Drawn(SimulationTest.class);
        for (int i = 0; i < SEEDS; i++) {
            assertThat(simulations.run(drawn.between(0, 1L << 40))).isEmpty();
        }
    }

    @Test
    void what_failed_once_does_not_fail_again() throws IOException {
        for (String each : kept()) {
            assertThat(simulations.run(each)).isEmpty();
        }
    }

    private static List<String> kept() throws IOException {
        try (InputStream file = Objects.requireNonNull(SimulationTest.class.getResourceAsStream("simulations.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
