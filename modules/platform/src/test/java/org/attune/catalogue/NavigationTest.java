package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    @Test
    void a_sco_is_told_that_it_can_go_on_back_and_to_any_other() {
        assertThat(Navigation.from("b", THREE))
                .containsEntry("adl.nav.request_valid.continue", "true")
                .containsEntry("adl.nav.request_valid.previous", "true")
                .containsEntry("adl.nav.request_valid.choice.{target=a}", "true")
                .containsEntry("adl.nav.request_valid.choice.{target=c}", "true")
                .doesNotContainKey("adl.nav.request_valid.choice.{target=z}");
    }

    @Test
    void there_is_nothing_before_the_first_nor_after_the_last() {
        assertThat(Navigation.from("a", THREE)).containsEntry("adl.nav.request_valid.previous", "false");
        assertThat(Navigation.from("c", THREE)).containsEntry("adl.nav.request_valid.continue", "false");
    }
}
