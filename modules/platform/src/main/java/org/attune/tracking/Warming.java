package org.attune.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.account.SealingKey;
import org.attune.account.ServerKey;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.shared.Started;

/**
 * Goes the way of an event many times right after the start, so that its code is compiled before the first learners save: all
 * of it that needs no database with an event that is made up, and the door to the database with a bearer that nobody has.
 * Nothing is written.
 */
@ApplicationScoped
class Warming {
    /** As many as it takes until the compiler has seen most of it; some seconds of one core. */
    private static final int EVENTS = 2_000;

    private static final byte[] EVENT = event();
    private static final Rules RULES = new Rules(ScormVersion.SCORM_2004_4TH, Map.of(), false, false, null);

    @Resource
    ManagedExecutorService executor;

    @Inject
    ServerKey server;

    @Inject
    TrackService tracking;

    private volatile boolean stopped;

    void started(@Observes Started started) {
        SealingKey key = server.derive("warming");
        executor.execute(() -> {
            for (int i = 0; i < EVENTS && !stopped; i++) {
                learn(key);
                tracking.track("nobody", "nothing", EVENT);
            }
        });
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** What there is in the end, read again from what would have been stored. */
    static ActivityDocument learn(SealingKey key) {
        Instant now = Instant.now();
        TrackedEvent event = EventJson.read(EVENT).orElseThrow();
        ActivityDocument before =
                ActivityDocument.first(new Beginning(event.epoch(), List.of(), Map.of(), RULES, null), now);
        key.sign(EVENT);
        TrackedEvent admitted = Admission.admitted(event, Admission.check(event, RULES));
        ActivityDocument after = before.with(admitted, now);
        Standing.of(after);
        byte[] plain = Wire.write(after.toJson()).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = key.seal(Deflated.of(plain), "warming");
        return ActivityDocument.of(
                Wire.read(Deflated.json(key.open(sealed, "warming"))).orElseThrow());
    }

    private static byte[] event() {
        String set = Wire.write(Texts.toJson(Map.of(
                "cmi.suspend_data", "warm ".repeat(400),
                "cmi.location", "1",
                "cmi.completion_status", "incomplete",
                "cmi.session_time", "PT1S")));
        return ("{\"v\":1,\"epoch\":1,\"seq\":1,\"activity\":\"warming\",\"attempt\":1,\"kind\":\"commit\",\"set\":"
                        + set + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
