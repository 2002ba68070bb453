package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void only_what_was_changed_is_said_and_only_that_is_shown_again() {
        Ticks ticks = new Ticks(Set.of(1L, 2L, 3L), Set.of(1L), Set.of(2L));
        assertThat(ticks.changed()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ticks.set()).containsExactly(2L);
        assertThat(ticks.isTicked(1, true)).as("taken away here").isFalse();
        assertThat(ticks.isTicked(2, false)).as("set here").isTrue();
        assertThat(ticks.isTicked(3, true)).as("set by another host meanwhile").isTrue();
    }

    @Test
    void a_form_without_ticks_says_nothing_of_them() {
        Ticks none = new Ticks(Set.of(), Set.of(), Set.of());
        assertThat(none.changed()).isEmpty();
        assertThat(none.isTicked(1, true)).isTrue();
    }
}
