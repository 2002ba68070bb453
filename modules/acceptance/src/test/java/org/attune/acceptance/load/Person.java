package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody signed in on the platform's pages, with the cookies of their browser. One thread at a time acts for them. */
final class Person {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String name;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Person(int port, String name) {
        this.host = "localhost:" + port;
        this.name = name;
    }

    /** Signs in by the page's form. */
    static Person signedIn(Line line, int port, String name, String password) throws IOException {
        Person person = new Person(port, name);
        person.signIn(line, password);
        return person;
    }

    private void signIn(Line line, String password) throws IOException {
        String page = get(line, "/sign-in").expected(200, "id=\"sign-in\"").text();
        String form = FormOnPage.filledIn(page, "sign-in", Map.of("name", name, "password", password), "go");
        Answer answer = post(line, "/sign-in", FORM, form.getBytes(StandardCharsets.UTF_8));
        if (answer.status() == 302 && answer.header("Location").contains("sign-in")) {
            throw new WrongAnswer("signing in led back to " + answer.header("Location"));
        }
        answer.expected(302, "");
    }

    Answer get(Line line, String address) throws IOException {
        return remembered(line.ask(Request.get(host, address).with("Cookie", cookie())));
    }

    Answer json(Line line, String address, String body) throws IOException {
        return post(line, address, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(Line line, String address, String type, byte[] body) throws IOException {
        return remembered(line.ask(Request.post(host, address, type, body)
                .with("Origin", "http://" + host)
                .with("Cookie", cookie())));
    }

    private Answer remembered(Answer answer) {
        for (String set : answer.headers("Set-Cookie")) {
            String pair = set.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return answer;
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}
