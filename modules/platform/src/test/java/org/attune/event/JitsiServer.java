package org.attune.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A Jitsi Meet server's door, as its Prosody module {@code token_verification} keeps it: whoever has a token of its
 * application, for this server, this room and this moment goes in, and nobody else does. It says who came and as what.
 */
final class JitsiServer {
    /** The header that says why somebody is refused. */
    static final String WHY = "Refused-For";

    private static final String HOST = "127.0.0.1";

    private final String application;
    private final String secret;
    private final HttpServer server;
    private final HttpClient browser = HttpClient.newHttpClient();
    private volatile Instant now;

    JitsiServer(String application, String secret, Instant now) {
        this.application = application;
        this.secret = secret;
        this.now = now;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://" + HOST + ":" + port();
    }

    /** Another of its names, which its tokens do not have. */
    String otherAddress() {
        return "http://localhost:" + port();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Its own clock, which is nobody else's. */
    void goTo(Instant moment) {
        now = moment;
    }

    void stop() {
        server.stop(0);
    }

    /** Opens an address as a browser would. */
    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try {
            byte[] bytes = letIn(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (Refused | JsonException | IllegalArgumentException e) {
            exchange.getResponseHeaders().set(WHY, e instanceof Refused ? String.valueOf(e.getMessage()) : "no token");
            exchange.sendResponseHeaders(403, -1);
        }
        exchange.close();
    }

    private String letIn(URI asked) throws Refused {
        String query = asked.getRawQuery();
        must(query != null && query.startsWith("jwt="), "no token");
        String[] parts = String.valueOf(query).substring("jwt=".length()).split("\\.", -1);
        must(parts.length == 3, "no token of three parts");
        must(text(json(parts[0]), "alg").equals("HS256"), "another algorithm");
        // As text, since the last letter of a signature has bits that mean nothing.
        must(signature(parts[0] + "." + parts[1]).equals(parts[2]), "another signature");
        JsonObject claims = json(parts[1]);
        must(text(claims, "iss").equals(application), "another issuer");
        must(text(claims, "aud").equals(application), "another audience");
        must(text(claims, "sub").equals(HOST), "another server");
        must(text(claims, "room").equals(asked.getPath().substring(1)), "another room");
        must(!now.isBefore(time(claims, "nbf")), "too early");
        must(now.isBefore(time(claims, "exp")), "too late");
        JsonObject user = claims.getJsonObject("context").getJsonObject("user");
        String as = text(user, "moderator").equals("true")
                        && text(user, "affiliation").equals("owner")
                ? "moderator"
                : "guest";
        return as + " " + text(user, "name");
    }

    private String signature(String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(of.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** Empty where it is anything but text. */
    private static String text(JsonObject in, String name) {
        return in.get(name) instanceof JsonString found ? found.getString() : "";
    }

    private static Instant time(JsonObject in, String name) throws Refused {
        if (in.get(name) instanceof JsonNumber found) {
            return Instant.ofEpochSecond(found.longValueExact());
        }
        throw new Refused("no " + name);
    }

    private static void must(boolean right, String otherwise) throws Refused {
        if (!right) {
            throw new Refused(otherwise);
        }
    }

    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private Refused(String why) {
            super(why);
        }
    }
}
