package org.attune.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final List<Long> followed = new ArrayList<>();
    private final Catching catching = new Catching();
    private List<Assignments.Place> places = List.of(place(10, "a"), place(11, "a"), place(20, "a"));

    @BeforeEach
    void wire() {
        catching.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        catching.service = new CatchingService() {
            @Override
            public List<Assignments.Place> places() {
                return places;
            }

            @Override
            public boolean follow(long hub, long setting) {
                if (setting == 10) {
                    throw new IllegalArgumentException("no such audience");
                }
                return followed.add(setting);
            }
        };
    }

    private static Assignments.Place place(long setting, String state) {
        return new Assignments.Place(1, setting, state);
    }

    @Test
    void what_is_wrong_in_one_setting_keeps_no_other_waiting() {
        catching.run();
        assertThat(followed).containsExactly(11L, 20L);
    }

    @Test
    void a_setting_is_looked_through_when_its_staff_is_another_and_every_ten_minutes() {
        catching.run();
        followed.clear();
        catching.run();
        assertThat(followed).isEmpty();
        places = List.of(place(11, "b"), place(20, "a"));
        catching.run();
        assertThat(followed).containsExactly(11L);
        catching.clock = Clock.offset(catching.clock, Duration.ofMinutes(10));
        catching.run();
        assertThat(followed).containsExactly(11L, 11L, 20L);
    }
}
