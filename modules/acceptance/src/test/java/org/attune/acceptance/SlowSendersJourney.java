package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hundreds of connections that begin to say something and never end: pages are answered beside them. */
@ExtendWith(Inspector.class)
class SlowSendersJourney {
    /** As many as the container has threads, and more. */
    private static final int MANY = 250;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void heads_that_never_end_hold_up_nobody(Server server) throws IOException {
        standsFast(server, "GET /sign-in HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nX: ");
    }

    @Test
    void forms_that_never_come_hold_up_no_page(Server server) throws IOException {
        standsFast(server, begun("/sign-in", "localhost:" + server.port(), server));
    }

    @Test
    void launches_that_never_come_hold_up_no_page(Server server) throws IOException {
        standsFast(server, begun("/launch", "x." + server.contentHost(), server));
    }

    private static String begun(String path, String host, Server server) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://localhost:" + server.port()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=";
    }

    private static void standsFast(Server server, String begun) throws IOException {
        int logged = server.wholeLog().length();
        Wire wire = new Wire(server);
        String platform = "localhost:" + server.port();
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                open.add(socket);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
            for (String page : List.of("/sign-in", "/help", "/health", "/assets/tokens.css")) {
                assertThat(wire.get(platform, page).status()).as(page).isEqualTo(200);
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        // Once they are gone, forms are taken as before.
        Await.until(
                "forms are taken again",
                PATIENCE,
                () -> wire.post(platform, "/help", "x=y", "Origin: http://" + platform)
                                .status()
                        != 503);
        assertThat(server.wholeLog().substring(logged)).doesNotContain("Reference");
    }
}
