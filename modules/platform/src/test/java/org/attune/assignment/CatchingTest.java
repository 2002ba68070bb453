package org.attune.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatchingTest {
    private final List<Long> followed = new ArrayList<>();

    @Test
    void what_is_wrong_in_one_setting_keeps_no_other_waiting() {
        Catching catching = new Catching();
        catching.service = new CatchingService() {
            @Override
            public List<Assignments.Place> places() {
                return List.of(new Assignments.Place(1, 10), new Assignments.Place(1, 11), new Assignments.Place(2, 20));
            }

            @Override
            public boolean follow(long hub, long setting) {
                if (setting == 10) {
                    throw new IllegalArgumentException("no such audience");
                }
                return followed.add(setting);
            }
        };
        catching.run();
        assertThat(followed).containsExactly(11L, 20L);
    }
}
