package org.attune.event;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.attune.shared.Settings;

/**
 * Jitsi Meet with signed tokens, as its Prosody module {@code token_verification} reads them: HS256, {@code iss} and {@code
 * aud} the application, {@code sub} the server, {@code room} one room, and from when to when.
 */
@ApplicationScoped
class Jitsi implements MeetingRoom {
    /** The clocks of two servers differ. */
    private static final Duration EARLIER = Duration.ofMinutes(1);
    /** Until then nobody whose line breaks is kept out for a token that is over: they come back by the same one. */
    private static final Duration LONGER = Duration.ofMinutes(15);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public MeetingProvider provider() {
        return MeetingProvider.JITSI;
    }

    @Override
    public boolean isSetUp() {
        return settings.jitsi().isPresent();
    }

    @Override
    public String address(Ticket ticket) throws RoomSilent {
        Settings.Jitsi jitsi = settings.jitsi().orElseThrow(() -> new RoomSilent("Jitsi is not set up"));
        return jitsi.address() + "/" + ticket.meeting() + "?jwt=" + token(jitsi, ticket);
    }

    private String token(Settings.Jitsi jitsi, Ticket ticket) throws RoomSilent {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(jitsi.appId())
                .audience(jitsi.appId())
                .subject(URI.create(jitsi.address()).getHost())
                .claim("room", ticket.meeting())
                .notBeforeTime(Date.from(now.minus(EARLIER)))
                .expirationTime(Date.from(ticket.time().endsAt().plus(LONGER)))
                .claim(
                        "context",
                        Map.of(
                                "user",
                                Map.of(
                                        "id",
                                        ticket.person(),
                                        "name",
                                        ticket.name(),
                                        "moderator",
                                        // All that it says of a person has to be text.
                                        Boolean.toString(ticket.hosts()),
                                        "affiliation",
                                        ticket.hosts() ? "owner" : "member")))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new MACSigner(jitsi.secret().getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new RoomSilent("The token for Jitsi cannot be signed", e);
        }
        return token.serialize();
    }
}
