package org.attune.acceptance.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lesson that is open in a tab, from the launch on: docs/tracking-protocol.md. */
final class OpenLesson {
    private static final Pattern WAY = Pattern.compile("https?://([a-z2-7]+\\.[^/]+)/#code=([^&]+)");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /** Of suspend_data, in characters. */
    private static final int KEPT = 2_000;
    /** Questions of the lesson, that are answered again and again. */
    private static final int QUESTIONS = 5;

    private final String host;
    private final String bearer;
    private final long epoch;
    private final String activity;
    private final int attempt;
    private final Random random;
    private int seq;

    private OpenLesson(String host, String bearer, JsonObject begun, Random random) {
        this.host = host;
        this.bearer = bearer;
        this.epoch = begun.get("epoch").getAsLong();
        this.activity = begun.get("activity").getAsString();
        this.attempt = begun.get("attempt").getAsInt();
        this.random = random;
    }

    /** As the player's page and the wrapper do it: the launch code, open, begin. */
    static OpenLesson launched(Line line, Person person, LessonAt lesson) throws IOException {
        JsonObject asked = new JsonObject();
        asked.addProperty("course", lesson.id());
        asked.addProperty("module", lesson.module());
        asked.addProperty("activity", lesson.activity());
        JsonObject code = object(person.json(line, "/launch-code", asked.toString()));
        Matcher way = WAY.matcher(code.get("url").getAsString());
        if (!way.matches()) {
            throw new WrongAnswer("no way into a lesson: " + code);
        }
        String host = way.group(1);
        JsonObject open = new JsonObject();
        open.addProperty("step", "open");
        open.addProperty("code", way.group(2));
        open.addProperty("nonce", UUID.randomUUID().toString().replace("-", ""));
        String bearer = object(line.ask(Request.json(host, "/launch", open.toString())))
                .get("bearer")
                .getAsString();
        JsonObject begun = object(line.ask(Request.json(host, "/launch", "{\"step\":\"begin\",\"device\":\"tablet\"}")
                .with("Authorization", "Bearer " + bearer)));
        return new OpenLesson(host, bearer, begun, new Random(host.hashCode()));
    }

    private static JsonObject object(Answer answer) throws WrongAnswer {
        return JsonParser.parseString(answer.expected(200, "{").text()).getAsJsonObject();
    }

    /** The lesson's commit: thirteen elements and an answer of seven; 2 kB of suspend_data. */
    void commit(Line line) throws IOException {
        seq++;
        Answer answer = line.ask(Request.json(host, "/track", event()).with("Authorization", "Bearer " + bearer));
        String text = answer.expected(200, "\"result\":\"stored\"").text();
        if (!text.contains("\"seq\":" + seq + ",") || !text.contains("\"refused\":[]")) {
            throw new WrongAnswer("not the acknowledgement of " + epoch + "/" + seq + ": " + text);
        }
    }

    private String event() {
        int question = seq % QUESTIONS;
        return "{\"v\":1,\"epoch\":" + epoch + ",\"seq\":" + seq + ",\"activity\":\"" + activity + "\",\"attempt\":"
                + attempt
                + ",\"kind\":\"commit\",\"since\":" + seq * 1000 + ",\"active\":[[" + (seq - 1) * 1000 + ","
                + seq * 1000
                + "]],\"set\":{\"cmi.suspend_data\":\"" + kept() + "\",\"cmi.location\":\"" + seq
                + "\",\"cmi.completion_status\":\"incomplete\",\"cmi.progress_measure\":\"0.5\",\"cmi.score.scaled\":\"0.5\""
                + ",\"cmi.score.raw\":\"5\",\"cmi.score.min\":\"0\",\"cmi.score.max\":\"10\",\"cmi.session_time\":\"PT"
                + seq
                + "S\",\"cmi.exit\":\"suspend\",\"cmi.learner_preference.audio_level\":\"1\""
                + ",\"cmi.learner_preference.delivery_speed\":\"1\",\"cmi.learner_preference.audio_captioning\":\"0\"}"
                + ",\"records\":[{\"collection\":\"cmi.interactions\",\"key\":\"" + epoch + "." + question
                + "\",\"fields\":{\"id\":\"q" + question
                + "\",\"type\":\"choice\",\"timestamp\":\"2026-11-27T10:00:00Z\""
                + ",\"weighting\":\"1\",\"learner_response\":\"" + (char) ('a' + seq % 4)
                + "\",\"result\":\"correct\",\"latency\":\"PT3S\"}}]}";
    }

    /** Different each time, as what a lesson keeps is; half of it as it was, so that it compresses as such text does. */
    private String kept() {
        StringBuilder text = new StringBuilder(KEPT);
        while (text.length() < KEPT / 2) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append("{page:12}".repeat(KEPT / 18 + 1)).substring(0, KEPT);
    }

    /** A file of the package. */
    Request file(String path) {
        return Request.get(host, "/package/" + path);
    }
}
