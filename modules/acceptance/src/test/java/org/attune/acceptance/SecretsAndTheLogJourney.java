package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever lets somebody in is used, misused and ended, and none of it is in the server's log. */
@ExtendWith(Inspector.class)
class SecretsAndTheLogJourney {
    private static final String NONCE = "abcdefghijklmnopqrstuvwx";

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private Server server;
    private Wire wire;
    private String platform;

    @BeforeEach
    void open(Server shared) {
        server = shared;
        wire = new Wire(shared);
        platform = "localhost:" + shared.port();
    }

    @Test
    void nothing_that_lets_somebody_in_is_in_the_log() {
        passwords();
        launches();
        pin();
        startCode();
        resetLink();
        feed();
        tablet();

        assertThat(secrets).hasSizeGreaterThan(9);
        String log = server.wholeLog();
        assertThat(log).contains("org.attune");
        assertThat(secrets).allSatisfy((what, secret) -> {
            assertThat(secret).as(what).hasSizeGreaterThan(5);
            // Not assertThat(log).doesNotContain(…): a log of megabytes says little.
            assertThat(log.contains(secret)).as(what + " is in the log").isFalse();
        });
    }

    private void passwords() {
        secrets.put("a wrong password", "zq wrong password zq");
        Visitor stranger = Visitor.stranger(server);
        stranger.get("/sign-in");
        fill(
                stranger,
                "/sign-in",
                has("password"),
                Map.of("name", "nobody.at.all", "password", "zq wrong password zq"));
        Visitor visitor = Visitor.of(server, "leader");
        secrets.put("a password", "attune-demo");
        secrets.put("a session", visitor.cookie("attune-in"));
        secrets.put("what finds the container's session", visitor.cookie("attune"));
        // As a thief would carry it about.
        for (String secret : List.copyOf(secrets.values())) {
            wire.get(platform, "/my-learning;attune=" + secret.replace(" ", "%20"));
            wire.get(platform, "/nothing?attune-in=" + secret.replace(" ", "%20"));
        }
    }

    private void launches() {
        Visitor visitor = Visitor.educator(server);
        URI way = visitor.way(visitor.lesson("words"));
        String content = way.getAuthority();
        String code = way.getFragment().substring("code=".length());
        secrets.put("a launch code", code);
        secrets.put("a content origin", content.substring(0, content.indexOf('.')));
        String open = "{\"step\":\"open\",\"code\":\"" + code + "\",\"nonce\":\"" + NONCE + "\"}";
        String bearer = JsonParser.parseString(
                        wire.post(content, "/launch", open).text())
                .getAsJsonObject()
                .get("bearer")
                .getAsString();
        secrets.put("a bearer", bearer);
        String sent = "Authorization: Bearer " + bearer;
        wire.post(content, "/launch", open.replace(NONCE, "zyxwvutsrqponmlkjihgfedc"));
        wire.post(content, "/launch", open.substring(0, open.length() - 3), sent);
        wire.post(content, "/launch", "{\"step\":\"begin\"}", sent);
        wire.post(content, "/track", "{\"bearer\":\"" + bearer + "\"", sent);
        wire.post(content, "/track", "{}", sent, "X: \0");
        wire.get(content, "/package/" + bearer + "?code=" + code, sent);
        wire.ask("PUT", content, "/launch?code=" + code, sent);
        wire.get("x" + content, "/launch?code=" + code, sent);
        wire.get(platform, "/launch?code=" + code, sent);
    }

    private void pin() {
        Visitor visitor = Visitor.of(server, "leader");
        secrets.put("a PIN", "730462");
        fill(visitor, "/pin", has("pin"), Map.of("pin", "123456", "presentPassword", "attune-demo", "choose", "go"));
        fill(visitor, "/pin", has("pin"), Map.of("pin", "730462", "presentPassword", "attune-demo", "choose", "go"));
    }

    private void startCode() {
        Visitor coordinator = Visitor.of(server, "coordinator");
        fill(
                coordinator,
                "/add-person",
                has("givenName"),
                Map.of("givenName", "Zita", "familyName", "Logged", "role", "EDUCATOR", "go", "Add"));
        String code = found(coordinator.page("/added"), "class=\"code\">([^<]+)<");
        secrets.put("a start code", code);
        secrets.put("a start code, typed", code.replace("-", ""));
        wire.get(platform, "/start?key=" + code.replace("-", ""));
        wire.post(platform, "/start?key=" + code, "x=y", "Origin: http://" + platform, "Content-Type: text/plain");
        wire.ask("DELETE", platform, "/start?key=" + code);
    }

    private void resetLink() {
        Visitor stranger = Visitor.stranger(server);
        fill(stranger, "/forgotten", has("name"), Map.of("name", "maeve.rainbow@demo.example", "go", "go"));
        URI link = URI.create(LetterBox.of(server, "maeve.rainbow@demo.example").linkTo("/start"));
        String key = link.getRawQuery() == null ? link.getRawFragment() : link.getRawQuery();
        secrets.put("the key of a link", key.substring(key.indexOf('=') + 1));
        for (String form : new String[] {"&opened=true&password=short", "&jakarta.faces.ViewState=forged"}) {
            wire.get(platform, "/start?" + key + form);
            wire.post(
                    platform,
                    "/start?" + key,
                    form.substring(1),
                    "Origin: http://" + platform,
                    "Content-Type: application/x-www-form-urlencoded");
        }
    }

    private void feed() {
        Visitor visitor = Visitor.of(server, "specialist");
        Wire.Answer made =
                fill(visitor, "/my-calendar", each -> each.asShown().containsKey("making"), Map.of("make", "go"));
        assertThat(made.status()).isIn(200, 302);
        String address = found(visitor.page("/my-calendar"), "id=\"address\"[^>]*>([^<]+)<");
        String token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        secrets.put("a calendar's address", token);
        String path = URI.create(address).getPath();
        assertThat(wire.get(platform, path).status()).isEqualTo(200);
        wire.get(platform, path + "?x=%00", "If-None-Match: \"x");
        wire.ask("PROPFIND", platform, path);
        wire.post(platform, path, "x");
        wire.get("evil.example", path);
    }

    private void tablet() {
        Visitor manager = Visitor.of(server, "manager");
        Wire.Answer made =
                fill(manager, "/tablets", has("name"), Map.of("name", "Zebra room tablet", "add", "Make a code"));
        String code = found(made.text(), "id=\"code\">([^<]+)<");
        secrets.put("a pairing code", code);
        Visitor tablet = Visitor.stranger(server);
        Wire.Answer paired = fill(tablet, "/tablet", has("code"), Map.of("code", code, "pair", "go"));
        secrets.put("a tablet's cookie", found(paired.header("Set-Cookie"), "tablet[a-z-]*=([^;]+);"));
    }

    private static Predicate<Form> has(String field) {
        return each -> each.texts().contains(field);
    }

    private static Wire.Answer fill(Visitor visitor, String page, Predicate<Form> wanted, Map<String, String> more) {
        Form form = Form.of(page, visitor.get(page).text()).stream()
                .filter(Form::posted)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No form on " + page));
        Map<String, String> fields = form.asShown();
        fields.putAll(more);
        return visitor.send(form.action(), fields);
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1).strip();
    }
}
