package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.catalogue.Attendance;
import org.attune.catalogue.ModuleDescription;
import org.attune.catalogue.ModuleKind;
import org.attune.catalogue.ModuleRule;
import org.junit.jupiter.api.Test;

class WebinarWordsTest {
    private final WebinarWords words = new WebinarWords();

    @Test
    void a_recording_that_is_not_here_yet_is_said_to_come() {
        ModuleDescription part = new ModuleDescription(
                1,
                "one",
                ModuleKind.LIVE_EVENT,
                "Singing",
                0,
                0,
                2,
                "",
                true,
                ModuleRule.attending(Attendance.JOINED, 0, 80),
                List.of());
        assertThat(words.counts(part, true, false))
                .contains("Or watch 80% of the recording, once it is here. It comes after the event.");
        assertThat(words.counts(part, true, true)).contains("Or watch 80% of the recording.");
        assertThat(words.counts(part, false, true)).containsExactly("Watch 80% of the recording.");
    }
}
