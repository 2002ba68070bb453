package org.attune.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.attune.shared.Networks;
import org.attune.shared.Settings;
import org.attune.web.Requests.Asked;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void without_a_trusted_proxy_nobody_is_believed() {
        assertThat(address("", "192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
        assertThat(address("127.0.0.1", "192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
        assertThat(address("127.0.0.1", "127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void a_trusted_proxy_is_believed_whom_it_speaks_for() {
        assertThat(address("127.0.0.1", "127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(address("::1", "0:0:0:0:0:0:0:1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(address("127.0.0.1,10.0.0.0/8", "127.0.0.1", "203.0.113.9, 10.1.2.3"))
                .isEqualTo("203.0.113.9");
        assertThat(address("127.0.0.1,10.0.0.0/8", "127.0.0.1", "203.0.113.9", "10.1.2.3"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void what_a_client_wrote_before_its_proxy_is_not_read() {
        assertThat(address("127.0.0.1", "127.0.0.1", "198.51.100.1, 203.0.113.9"))
                .isEqualTo("203.0.113.9");
        assertThat(address("127.0.0.1", "127.0.0.1", "127.0.0.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(address("127.0.0.1", "127.0.0.1", "127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_no_address_says_nothing() {
        assertThat(address("127.0.0.1", "127.0.0.1", "unknown")).isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", "127.0.0.1", "203.0.113.9, evil.example"))
                .isEqualTo("127.0.0.1");
        assertThat(address("127.0.0.1", "127.0.0.1", "")).isEqualTo("127.0.0.1");
    }

    private static String address(String trusted, String from, String... forwarded) {
        ClientAddress client = new ClientAddress();
        client.settings = new Settings() {
            @Override
            public Networks trustedProxies() {
                return Networks.of(trusted).orElseThrow();
            }
        };
        return client.of(
                Asked.get(from, Map.of("X-Forwarded-For", List.of(forwarded))).request());
    }
}
