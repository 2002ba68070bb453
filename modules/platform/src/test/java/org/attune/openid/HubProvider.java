package org.attune.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.attune.shared.Settings;

/** A provider on this machine that says what a test wants it to say. */
final class HubProvider implements AutoCloseable {
    static final String CLIENT = "attune-test";
    static final String SECRET = "a secret that is long enough to sign with, if anyone did";
    private static final RSAKey KEY = key("its-own");
    /** Of the same name as its own. */
    private static final RSAKey FORGED = key("its-own");

    private final HttpServer server;
    private Departure departure;
    private Consumer<JWTClaimsSet.Builder> claims = ignored -> {};
    private String told = "";
    private String tokenEndpoint;
    private String says;
    String asked = "";
    String authorization = "";
    private Signature signature = Signature.ITS_OWN;

    /** How the next token is signed. */
    enum Signature {
        ITS_OWN,
        FORGED,
        BY_OUR_SECRET,
        NONE
    }

    HubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokenEndpoint = issuer() + "/token";
        says = issuer();
        server.createContext("/hub/.well-known/openid-configuration", each -> answer(each, description()));
        server.createContext("/hub/keys", each -> answer(each, new JWKSet(KEY).toString()));
        server.createContext("/hub/token", this::token);
        server.createContext("/hub/userinfo", each -> answer(each, told));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/hub";
    }

    Settings.OpenId settings() {
        return new Settings.OpenId(issuer(), CLIENT, SECRET, "Hub", Optional.empty());
    }

    /** From now on it answers for whoever departs so. */
    void answers(Departure to, Consumer<JWTClaimsSet.Builder> person) {
        departure = to;
        claims = person;
    }

    void signs(Signature how) {
        signature = how;
    }

    /** What it says when it is asked once more. */
    void tells(String json) {
        told = json;
    }

    void callsItself(String issuer) {
        says = issuer;
    }

    void hasItsTokensAt(String address) {
        tokenEndpoint = address;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%3$s",
                 "jwks_uri":"%2$s/keys","userinfo_endpoint":"%2$s/userinfo","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(says, issuer(), tokenEndpoint);
    }

    private void token(HttpExchange exchange) throws IOException {
        asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        authorization = exchange.getRequestHeaders().getFirst("Authorization");
        try {
            answer(
                    exchange,
                    "{\"access_token\":\"an-access\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken() + "\"}");
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private String idToken() throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("person-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", departure.nonce())
                .claim("email", "edith@nursery.example")
                .claim("email_verified", true);
        claims.accept(said);
        if (signature == Signature.NONE) {
            return new PlainJWT(said.build()).serialize();
        }
        boolean shared = signature == Signature.BY_OUR_SECRET;
        JWSSigner signer =
                shared ? new MACSigner(SECRET) : new RSASSASigner(signature == Signature.FORGED ? FORGED : KEY);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(shared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID("its-own")
                        .build(),
                said.build());
        token.sign(signer);
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
