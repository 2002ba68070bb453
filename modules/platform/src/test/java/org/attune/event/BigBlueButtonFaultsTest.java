package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.attune.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server may do that is none, or that is ill. */
class BigBlueButtonFaultsTest {
    private static final String SUCCESS = "<response><returncode>SUCCESS</returncode></response>";

    private final CountDownLatch over = new CountDownLatch(1);
    private final BigBlueButton room = new BigBlueButton();
    private final HttpServer server;

    BigBlueButtonFaultsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/bigbluebutton";
        room.settings = new Settings() {
            @Override
            public Optional<BigBlueButton> bigBlueButton() {
                return Optional.of(new BigBlueButton(address, "the shared secret"));
            }
        };
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answers(String body) {
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String refusal(String key) {
        return "<response><returncode>FAILED</returncode><messageKey>" + key + "</messageKey></response>";
    }

    @Test
    void the_way_in_is_signed_as_the_books_say() throws RoomSilent {
        answers(SUCCESS);
        Ticket ticket = new Ticket(
                1,
                2,
                MeetingProvider.BIGBLUEBUTTON,
                "6b1f-meeting",
                "",
                "A talk",
                EventBench.hour(EventBench.TUESDAY),
                "p-17",
                "Ada Ö",
                false);
        // The checksum is sha256sum's, not ours.
        assertThat(room.address(ticket))
                .endsWith("/bigbluebutton/api/join?meetingID=6b1f-meeting&fullName=Ada+%C3%96&userID=p-17&role=VIEWER"
                        + "&redirect=true&checksum=3a22956fda3b7115c167ada2e7cbc6ddb7818e511d772101075b27807a41ae86");
    }

    @Test
    void a_meeting_that_is_not_there_has_nobody_in_it_and_nothing_to_end() throws RoomSilent {
        answers(refusal("notFound"));
        assertThat(room.people("6b1f-meeting")).isEmpty();
        assertThat(room.recordings("6b1f-meeting")).isEmpty();
        room.end("6b1f-meeting");
    }

    @Test
    void whatever_else_it_refuses_is_a_fault_and_not_an_empty_room() {
        answers(refusal("checksumError"));
        assertThatThrownBy(() -> room.people("6b1f-meeting"))
                .isInstanceOf(RoomSilent.class)
                .hasMessageContaining("checksumError");
        assertThatThrownBy(() -> room.recordings("6b1f-meeting")).isInstanceOf(RoomSilent.class);
        assertThatThrownBy(() -> room.end("6b1f-meeting")).isInstanceOf(RoomSilent.class);
    }

    @Test
    void an_answer_that_begins_and_does_not_end_is_not_waited_for() {
        room.patience = Duration.ofMillis(300);
        server.createContext("/", this::neverEnds);
        assertThatThrownBy(() -> room.people("6b1f-meeting")).isInstanceOf(RoomSilent.class);
    }

    private void neverEnds(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("<response>".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Test
    void an_answer_that_is_far_too_long_is_not_read_on() {
        room.patience = Duration.ofSeconds(20);
        answers("<response>" + " ".repeat(5_000_000) + "</response>");
        assertThatThrownBy(() -> room.people("6b1f-meeting"))
                .isInstanceOf(RoomSilent.class)
                .rootCause()
                .hasMessageContaining("too long");
    }
}
