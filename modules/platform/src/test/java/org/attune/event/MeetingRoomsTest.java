package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.attune.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeetingRoomsTest {
    private static final Instant NOW = EventBench.TUESDAY;
    private static final String SECRET = "a secret of at least thirty-two characters";

    private final MeetingServer server = new MeetingServer(SECRET);
    private final JitsiServer jitsi = new JitsiServer("attune", SECRET, NOW);

    @AfterEach
    void stop() {
        server.stop();
        jitsi.stop();
    }

    private static Ticket ticket(MeetingProvider provider, boolean hosts) {
        return ticket(provider, "Talk & listen: “first words”", hosts);
    }

    private static Ticket ticket(MeetingProvider provider, String title, boolean hosts) {
        return new Ticket(
                1,
                2,
                provider,
                "6b1f-meeting",
                "https://meet.example/room",
                title,
                EventBench.hour(NOW),
                "p-17",
                "Ada Ö’Example & more",
                hosts);
    }

    private BigBlueButton bigBlueButton(String secret) {
        BigBlueButton room = new BigBlueButton();
        room.settings = new Settings() {
            @Override
            public Optional<BigBlueButton> bigBlueButton() {
                return Optional.of(new BigBlueButton(server.address(), secret));
            }
        };
        return room;
    }

    private static Jitsi jitsi(String address, String application, String secret) {
        Jitsi room = new Jitsi();
        room.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        room.settings = new Settings() {
            @Override
            public Optional<Jitsi> jitsi() {
                return Optional.of(new Jitsi(address, application, secret));
            }
        };
        return room;
    }

    private String wayIn(boolean hosts) throws RoomSilent {
        return jitsi(jitsi.address(), "attune", SECRET).address(ticket(MeetingProvider.JITSI, hosts));
    }

    private void isRefused(String address, String why) throws Exception {
        HttpResponse<String> answer = jitsi.open(address);
        assertThat(answer.headers().firstValue(JitsiServer.WHY))
                .hasValueSatisfying(each -> assertThat(each).matches(why));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_meeting_is_made_and_the_way_in_is_signed_for_the_role() throws Exception {
        BigBlueButton room = bigBlueButton(SECRET);
        String guest = room.address(ticket(MeetingProvider.BIGBLUEBUTTON, false));
        assertThat(server.open(guest)).isEqualTo("joined");
        String host = room.address(ticket(MeetingProvider.BIGBLUEBUTTON, true));
        assertThat(server.open(host)).isEqualTo("joined");
        assertThat(server.created("6b1f-meeting")).isEqualTo("Talk & listen: “first words”");
        assertThat(server.joined())
                .extracting(each -> each.get("role"), each -> each.get("fullName"), each -> each.get("userID"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("VIEWER", "Ada Ö’Example & more", "p-17"),
                        org.assertj.core.groups.Tuple.tuple("MODERATOR", "Ada Ö’Example & more", "p-17"));
        assertThat(room.people("6b1f-meeting")).containsExactly("p-17", "p-17");
        room.end("6b1f-meeting");
        assertThat(room.people("6b1f-meeting")).as("it does not run any more").isEmpty();
    }

    @Test
    void a_title_of_any_length_is_a_name_that_it_takes() throws Exception {
        BigBlueButton room = bigBlueButton(SECRET);
        for (String title : List.of("A", "a".repeat(64), "a".repeat(62) + "👶".repeat(60))) {
            room.address(ticket(MeetingProvider.BIGBLUEBUTTON, title, false));
            String name = Objects.requireNonNull(server.created("6b1f-meeting"));
            assertThat(name).hasSizeBetween(2, 64);
            assertThat(name.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF))
                    .as("no letter is cut in two: " + name)
                    .isTrue();
            room.end("6b1f-meeting");
        }
    }

    @Test
    void what_was_recorded_is_told_by_its_addresses() throws Exception {
        BigBlueButton room = bigBlueButton(SECRET);
        assertThat(room.recordings("6b1f-meeting")).isEmpty();
        server.records("6b1f-meeting", "https://meet.example/playback/1");
        assertThat(room.recordings("6b1f-meeting")).containsExactly("https://meet.example/playback/1");
    }

    @Test
    void a_wrong_secret_a_silent_server_and_an_answer_that_is_none_are_told() throws Exception {
        Ticket ticket = ticket(MeetingProvider.BIGBLUEBUTTON, false);
        assertThatThrownBy(() -> bigBlueButton("another secret").address(ticket))
                .isInstanceOf(RoomSilent.class)
                .hasMessageContaining("checksumError");
        server.answersWith("<!DOCTYPE response [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><response>"
                + "<returncode>SUCCESS</returncode>&e;</response>");
        assertThatThrownBy(() -> bigBlueButton(SECRET).address(ticket)).isInstanceOf(RoomSilent.class);
        server.stop();
        assertThatThrownBy(() -> bigBlueButton(SECRET).address(ticket)).isInstanceOf(RoomSilent.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_jitsi_token_is_signed_for_one_room_one_person_and_the_time_of_the_session() throws Exception {
        String address =
                jitsi("https://meet.example.org", "attune", SECRET).address(ticket(MeetingProvider.JITSI, true));
        assertThat(address).startsWith("https://meet.example.org/6b1f-meeting?jwt=");
        SignedJWT token = SignedJWT.parse(address.substring(address.indexOf("jwt=") + 4));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(token.verify(new MACVerifier(SECRET.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("attune");
        assertThat(claims.getAudience()).containsExactly("attune");
        assertThat(claims.getSubject()).isEqualTo("meet.example.org");
        assertThat(claims.getStringClaim("room")).isEqualTo("6b1f-meeting");
        assertThat(claims.getNotBeforeTime().toInstant()).isEqualTo(NOW.minus(Duration.ofMinutes(1)));
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plus(Duration.ofMinutes(75)));
        Map<String, Object> user =
                (Map<String, Object>) claims.getJSONObjectClaim("context").get("user");
        assertThat(user)
                .containsEntry("name", "Ada Ö’Example & more")
                .containsEntry("id", "p-17")
                .containsEntry("moderator", "true")
                .containsEntry("affiliation", "owner");
    }

    @Test
    void a_jitsi_server_lets_in_by_the_address_alone_and_knows_who_hosts() throws Exception {
        HttpResponse<String> host = jitsi.open(wayIn(true));
        assertThat(host.body()).isEqualTo("moderator Ada Ö’Example & more");
        assertThat(host.statusCode()).isEqualTo(200);
        HttpResponse<String> guest = jitsi.open(wayIn(false));
        assertThat(guest.body()).isEqualTo("guest Ada Ö’Example & more");
        assertThat(guest.statusCode()).isEqualTo(200);
        isRefused(jitsi.address() + "/6b1f-meeting", "no token");
    }

    @Test
    void a_jitsi_server_refuses_a_token_of_which_one_letter_is_another() throws Exception {
        String way = wayIn(false);
        for (int i = way.indexOf("jwt=") + 4; i < way.length(); i++) {
            char other = way.charAt(i) == 'A' ? 'B' : 'A';
            isRefused(
                    way.substring(0, i) + other + way.substring(i + 1),
                    "no token.*|another signature|another algorithm");
        }
    }

    @Test
    void a_jitsi_token_opens_no_other_room_and_none_before_its_time_or_after() throws Exception {
        String way = wayIn(true);
        isRefused(way.replace("/6b1f-meeting?", "/another-meeting?"), "another room");
        jitsi.goTo(NOW.minus(Duration.ofMinutes(1)));
        assertThat(jitsi.open(way).statusCode())
                .as("the servers clocks differ by a minute")
                .isEqualTo(200);
        jitsi.goTo(NOW.minus(Duration.ofSeconds(61)));
        isRefused(way, "too early");
        Instant ends = NOW.plus(Duration.ofHours(1));
        jitsi.goTo(ends.plus(Duration.ofMinutes(15)).minusSeconds(1));
        assertThat(jitsi.open(way).statusCode()).as("a line broke near the end").isEqualTo(200);
        jitsi.goTo(ends.plus(Duration.ofMinutes(15)));
        isRefused(way, "too late");
    }

    @Test
    void a_jitsi_server_refuses_what_another_secret_signed_and_what_is_for_another_server_or_application()
            throws Exception {
        Ticket ticket = ticket(MeetingProvider.JITSI, true);
        isRefused(
                jitsi(jitsi.address(), "attune", "another secret of at least thirty-two characters")
                        .address(ticket),
                "another signature");
        isRefused(jitsi(jitsi.otherAddress(), "attune", SECRET).address(ticket), "another server");
        isRefused(jitsi(jitsi.address(), "another", SECRET).address(ticket), "another issuer");
    }
}
