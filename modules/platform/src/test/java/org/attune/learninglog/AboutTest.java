package org.attune.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AboutTest {

    @Test
    void what_a_form_says_is_read_back() {
        for (About about :
                List.of(About.NOTHING, new About(5, 0, ""), new About(5, 7, "a"), new About(5, 7, "a/b c?&"))) {
            assertThat(About.of(about.said())).isEqualTo(about);
        }
    }

    @Test
    void what_is_said_wrongly_is_not_said() {
        for (String wrong : List.of(
                "x", "0", "-1", "5/", "5/7", "5/7/", "5/x/a", "12345678901234567890", "5/7/" + "a".repeat(1_001))) {
            assertThat(About.of(wrong)).as(wrong).isEqualTo(About.NOTHING);
        }
    }
}
