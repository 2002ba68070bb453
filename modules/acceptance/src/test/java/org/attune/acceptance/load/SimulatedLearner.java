package org.attune.acceptance.load;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One lesson open in one tab, commit after commit as fast as they are acknowledged; what is not, is sent again, byte for
 * byte, until it is. Every event leaves a trace of its own, an answer with its number, so that afterwards each can be
 * asked for.
 */
final class SimulatedLearner implements Runnable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Origin origin;
    private final String bearer;
    private final long epoch;
    private final String activity;
    private final int attempt;
    private final Random random;
    private final List<String> acknowledged = new ArrayList<>();
    private volatile Instant lastAcknowledged = Instant.MIN;
    private volatile boolean goesOn = true;
    private String lastData = "";
    /** How often an event had to be sent again. */
    private final AtomicInteger resent = new AtomicInteger();

    SimulatedLearner(Origin origin, String bearer, long seed) throws IOException {
        this.origin = origin;
        this.bearer = bearer;
        JsonObject begun = origin.begin(bearer);
        this.epoch = begun.get("epoch").getAsLong();
        this.activity = begun.get("activity").getAsString();
        this.attempt = begun.get("attempt").getAsInt();
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (goesOn) {
            commit(acknowledged.size() + 1);
        }
    }

    /** So many more, one after the other. */
    void commits(int count) {
        for (int i = 0; i < count; i++) {
            commit(acknowledged.size() + 1);
        }
    }

    /** Ends after the event under way is acknowledged. */
    void stop() {
        goesOn = false;
    }

    private void commit(int seq) {
        String answer = Long.toString(random.nextLong());
        String data = seq + " " + Long.toString(random.nextLong()).repeat(20 + random.nextInt(80));
        byte[] event = event(seq, data, answer);
        for (Optional<JsonObject> got = origin.track(bearer, event); got.isEmpty(); got = origin.track(bearer, event)) {
            resent.incrementAndGet();
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("broken off");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        lastAcknowledged = Instant.now();
        acknowledged.add(answer);
        lastData = data;
    }

    private byte[] event(int seq, String data, String answer) {
        JsonObject set = new JsonObject();
        set.addProperty("cmi.suspend_data", data);
        set.addProperty("cmi.location", Integer.toString(seq));
        JsonObject fields = new JsonObject();
        fields.addProperty("id", "q" + seq);
        fields.addProperty("type", "other");
        fields.addProperty("learner_response", answer);
        JsonObject record = new JsonObject();
        record.addProperty("collection", "cmi.interactions");
        record.addProperty("key", epoch + "." + (seq - 1));
        record.add("fields", fields);
        JsonArray records = new JsonArray();
        records.add(record);
        JsonObject event = new JsonObject();
        event.addProperty("v", 1);
        event.addProperty("epoch", epoch);
        event.addProperty("seq", seq);
        event.addProperty("activity", activity);
        event.addProperty("attempt", attempt);
        event.addProperty("kind", "commit");
        event.addProperty("since", seq * 100);
        event.add("set", set);
        event.add("records", records);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How often so far; also asked while it goes on. */
    int turnedAway() {
        return resent.get();
    }

    Instant lastAcknowledged() {
        return lastAcknowledged;
    }

    /** Launches again, as a learner who comes back, and compares what is given with what was acknowledged. */
    Outcome compare(String newBearer) throws IOException {
        JsonObject state = origin.begin(newBearer);
        Map<String, List<String>> answers = new HashMap<>();
        for (JsonElement each : state.getAsJsonObject("records").getAsJsonArray("cmi.interactions")) {
            JsonObject fields = each.getAsJsonObject().getAsJsonObject("fields");
            answers.computeIfAbsent(fields.get("id").getAsString(), any -> new ArrayList<>())
                    .add(fields.get("learner_response").getAsString());
        }
        int lost = 0;
        int duplicated = 0;
        for (int seq = 1; seq <= acknowledged.size(); seq++) {
            List<String> kept = answers.getOrDefault("q" + seq, List.of());
            lost += kept.contains(acknowledged.get(seq - 1)) ? 0 : 1;
            duplicated += Math.max(0, kept.size() - 1);
        }
        JsonObject elements = state.getAsJsonObject("elements");
        boolean whereTheyWere = elements.get("cmi.suspend_data").getAsString().equals(lastData)
                && elements.get("cmi.location").getAsString().equals(Integer.toString(acknowledged.size()));
        return new Outcome(acknowledged.size(), lost, duplicated, whereTheyWere ? 0 : 1, resent.get());
    }

    /**
     * @param lost acknowledged events whose trace is gone
     * @param wrong 1 when the learner is not where they were
     * @param resent events, or their answers, that a kill cut off
     */
    record Outcome(int acknowledged, int lost, int duplicated, int wrong, int resent) {
        Outcome and(Outcome other) {
            return new Outcome(
                    acknowledged + other.acknowledged,
                    lost + other.lost,
                    duplicated + other.duplicated,
                    wrong + other.wrong,
                    resent + other.resent);
        }
    }
}
