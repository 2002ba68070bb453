package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What whoever runs the server meets first: the console, the link, the demo. */
class FirstStartJourney {

    @Test
    void an_empty_server_without_demo_prints_a_link_and_a_restart_another_and_a_busy_port_is_said() throws IOException {
        try (Server server =
                Server.on(Database.h2()).with("attune.demo", "false").start()) {
            Path file = server.data().resolve("secret/setup-link.txt");
            String link = Files.readString(file).strip();
            assertThat(link).startsWith(server.address() + "/set-up?token=").hasSizeGreaterThan(60);
            assertThat(server.said()).contains(link).doesNotContain("Demo accounts");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.log()).doesNotContain(link.substring(link.indexOf('=') + 1));

            try (Server other = Server.on(Database.h2()).at(server.port())) {
                assertThatThrownBy(other::start)
                        .hasMessageContaining("Port " + server.port() + " is busy")
                        .hasMessageContaining("--port " + (server.port() + 1));
            }

            server.stop();
            server.start();
            assertThat(Files.readString(file).strip())
                    .startsWith(server.address() + "/set-up?token=")
                    .isNotEqualTo(link);
        }
    }

    @Test
    void the_demo_is_printed_and_made_once_and_refused_by_production() throws IOException {
        try (Server server = Server.on(Database.h2()).courses(Product.courses()).start()) {
            assertThat(server.said())
                    .contains("educator@demo.example", "coordinator@demo.example", "password attune-demo")
                    .doesNotContain("set-up");
            assertThat(server.log()).doesNotContain("A demo learner", "What a demo learner did");

            server.stop();
            server.start();
            assertThat(server.said()).contains("educator@demo.example");

            server.stop();
            server.with("attune.mode", "production");
            assertThatThrownBy(server::start)
                    .hasMessageContaining("Attune cannot start. This database holds the demo hub");
        }
    }

    @Test
    void production_says_at_the_start_that_it_needs_a_server_key() {
        try (Server server = Server.on(Database.h2()).with("attune.mode", "production")) {
            assertThatThrownBy(server::start)
                    .hasMessageContaining("Attune cannot start. Production needs a server key");
        }
    }
}
