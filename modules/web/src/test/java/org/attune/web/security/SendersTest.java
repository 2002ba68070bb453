package org.attune.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendersTest {
    private final Senders senders = new Senders();

    @Test
    void an_address_that_holds_its_share_waits_until_one_is_over_and_holds_up_nobody_else() {
        for (int i = 0; i < Senders.MOST; i++) {
            assertThat(senders.begin("192.0.2.1")).isTrue();
        }
        assertThat(senders.begin("192.0.2.1")).isFalse();
        assertThat(senders.begin("192.0.2.1")).isFalse();
        assertThat(senders.begin("192.0.2.2")).isTrue();
        senders.end("192.0.2.1");
        assertThat(senders.begin("192.0.2.1")).isTrue();
        assertThat(senders.begin("192.0.2.1")).isFalse();
    }
}
