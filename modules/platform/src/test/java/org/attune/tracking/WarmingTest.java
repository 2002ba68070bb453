package org.attune.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attune.account.ServerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is gone through at the start is what an event goes through. */
class WarmingTest {

    @Test
    void an_event_is_read_admitted_merged_sealed_and_read_again(@TempDir Path data) {
        ActivityDocument after = Warming.learn(new ServerKey(data, false).derive("warming"));
        assertThat(after.elements().value("cmi.suspend_data")).hasSize(2_000);
        assertThat(after.elements().value("cmi.location")).isEqualTo("1");
        assertThat(after.sessions()).containsOnlyKeys(1L);
    }
}
