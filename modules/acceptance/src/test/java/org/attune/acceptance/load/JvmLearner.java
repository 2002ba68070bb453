package org.attune.acceptance.load;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One registration after the other, in a process that dies now and then: each step is asked for again until it is answered,
 * an event byte for byte.
 */
final class JvmLearner {
    /** After so many events the learner turns to another registration: what is merged with each event stays small. */
    private static final int ENOUGH = 250;

    private static final int EVENTS_OF_A_LAUNCH = 40;

    private final Random random;
    private final List<Run> over = new ArrayList<>();
    private Run run;
    private int resent;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile Instant firstSince = Instant.MIN;

    /** A registration, as the learner knows it. */
    private static final class Run {
        private final long account;
        private final Map<String, String> acknowledged = new HashMap<>();
        private String registration = "";
        private String label = "";
        private String bearer = "";
        private long epoch;
        private int attempt;
        private int seq;
        private String pending = "";
        private String last = "";

        private Run(long account) {
            this.account = account;
        }
    }

    /** @param first the first of the accounts that are this learner's, which are every hundredth from there on */
    JvmLearner(long first, long seed) {
        this.run = new Run(first);
        this.random = new Random(seed);
    }

    /** Goes on until the line breaks. */
    void goOn(SmallJvm.Line line) throws IOException {
        resent += run.pending.isEmpty() ? 0 : 1;
        firstSince = Instant.MIN;
        while (true) {
            step(line);
        }
    }

    private void step(SmallJvm.Line line) throws IOException {
        if (run.registration.isEmpty()) {
            String[] made = line.ask("register", Long.toString(run.account)).split(" ", -1);
            run.registration = made[0];
            run.label = made[1];
        } else if (run.bearer.isEmpty()) {
            String code = line.ask("code", Long.toString(run.account), run.registration);
            run.bearer = line.ask("open", run.label, code);
        } else if (run.epoch == 0) {
            begin(line);
        } else {
            commit(line);
        }
    }

    private void begin(SmallJvm.Line line) throws IOException {
        JsonObject state = object(line.ask("begin", run.label, run.bearer));
        JsonElement place = state.getAsJsonObject("elements").get("cmi.suspend_data");
        if (!run.last.equals(place == null ? "" : place.getAsString())) {
            throw new IllegalStateException("A begin gave " + place + " and not " + run.last);
        }
        run.epoch = state.get("epoch").getAsLong();
        run.attempt = state.get("attempt").getAsInt();
        run.seq = 0;
    }

    private void commit(SmallJvm.Line line) throws IOException {
        if (run.pending.isEmpty()) {
            run.seq++;
            run.pending = event();
        }
        JsonObject answer = object(line.ask("track", run.label, run.bearer, run.pending));
        if (!answer.get("result").getAsString().equals("stored")
                || answer.getAsJsonArray("refused").size() > 0) {
            throw new IllegalStateException(run.pending + " was answered with " + answer);
        }
        acknowledged.incrementAndGet();
        run.acknowledged.put(run.epoch + "." + run.seq, run.pending);
        run.last = data(run.pending);
        run.pending = "";
        firstSince = firstSince.equals(Instant.MIN) ? Instant.now() : firstSince;
        if (run.acknowledged.size() == ENOUGH) {
            over.add(run);
            run = new Run(run.account + 100);
        } else if (run.seq == EVENTS_OF_A_LAUNCH) {
            run.bearer = "";
            run.epoch = 0;
        }
    }

    private String event() {
        String name = run.epoch + "." + (run.seq - 1);
        return "{\"v\":1,\"epoch\":" + run.epoch + ",\"seq\":" + run.seq + ",\"activity\":\"lesson-1\",\"attempt\":"
                + run.attempt + ",\"kind\":\"commit\",\"since\":" + run.seq * 100 + ",\"set\":{\"cmi.suspend_data\":\""
                + name + " " + Long.toString(random.nextLong()).repeat(10 + random.nextInt(90))
                + "\"},\"records\":[{\"collection\":\"cmi.interactions\",\"key\":\"" + name
                + "\",\"fields\":{\"id\":\"q" + name + "\",\"type\":\"other\",\"learner_response\":\""
                + random.nextLong() + "\"}}]}";
    }

    private static String data(String event) {
        return object(event).getAsJsonObject("set").get("cmi.suspend_data").getAsString();
    }

    private static JsonObject object(String answer) {
        if (!answer.startsWith("{")) {
            throw new IllegalStateException("Answered with " + answer);
        }
        return JsonParser.parseString(answer).getAsJsonObject();
    }

    /** When the first event was acknowledged since it went on last. */
    Instant firstSince() {
        return firstSince;
    }

    int resent() {
        return resent;
    }

    /** Also asked while it goes on. */
    int acknowledged() {
        return acknowledged.get();
    }

    /**
     * What the log has of the registration under way, or of all of them, beside what was acknowledged.
     *
     * @param lost acknowledged, and not in the log as it was sent
     * @param duplicated in the log, and neither acknowledged nor the one that is pending
     * @param wrong projections that are not what follows from their log
     */
    record Outcome(int lost, int duplicated, int wrong) {
        Outcome and(Outcome other) {
            return new Outcome(lost + other.lost, duplicated + other.duplicated, wrong + other.wrong);
        }
    }

    Outcome compare(SmallJvm.Line line) throws IOException {
        return run.registration.isEmpty() ? new Outcome(0, 0, 0) : compare(line, run);
    }

    Outcome compareAll(SmallJvm.Line line) throws IOException {
        Outcome sum = compare(line);
        for (Run each : over) {
            sum = sum.and(compare(line, each));
        }
        return sum;
    }

    private static Outcome compare(SmallJvm.Line line, Run run) throws IOException {
        JsonObject seen = object(line.ask("look", Long.toString(run.account), run.registration));
        Map<String, String> log = new HashMap<>();
        for (JsonElement each : seen.getAsJsonArray("events")) {
            JsonArray event = each.getAsJsonArray();
            if (event.get(1).getAsLong() > 0) {
                byte[] payload = Base64.getDecoder().decode(event.get(2).getAsString());
                log.put(event.get(0) + "." + event.get(1), new String(payload, StandardCharsets.UTF_8));
            }
        }
        int lost = 0;
        for (Map.Entry<String, String> each : run.acknowledged.entrySet()) {
            lost += each.getValue().equals(log.remove(each.getKey())) ? 0 : 1;
        }
        log.values().remove(run.pending);
        return new Outcome(lost, log.size(), seen.get("same").getAsBoolean() ? 0 : 1);
    }
}
