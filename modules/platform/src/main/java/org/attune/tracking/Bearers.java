package org.attune.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.attune.account.SealingKey;
import org.attune.account.ServerKey;
import org.jspecify.annotations.Nullable;

/**
 * The permissions to write one registration. A bearer follows from its launch code and the client's nonce, so that a
 * repeated open gives the same; the database has only hashes.
 */
@ApplicationScoped
public class Bearers {
    static final Duration LIFE = Duration.ofHours(12);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22,200}");

    @Inject
    ServerKey server;

    @Inject
    Clock clock;

    private final AtomicReference<Instant> cleanAgainAt = new AtomicReference<>(Instant.EPOCH);

    /** Ends all bearers of a learner, with every launch code not yet opened: password reset, closed account. */
    public void endAll(Connection database, long account) throws SQLException {
        Launches.endAll(database, account, now());
    }

    /** A code is always made after the bearers were ended, also by a clock that was set back since. */
    String code(Connection database, Registration registration, @Nullable String activity, boolean again)
            throws SQLException {
        Instant issuedAt = Launches.endedAt(database, registration.account())
                .map(end -> Launches.later(now(), end.plusMillis(1)))
                .orElseGet(this::now);
        return new LaunchCode(registration.id(), activity, again, issuedAt).write(codes());
    }

    OpenAnswer open(Connection database, String label, String text, String nonce) throws SQLException {
        if (!NONCE.matcher(nonce).matches()) {
            return Rejection.MALFORMED;
        }
        Optional<LaunchCode> code = LaunchCode.read(text, codes());
        Optional<Registration> registration = code.isEmpty()
                ? Optional.empty()
                : Registrations.find(database, code.get().registration())
                        .map(Registrations.Row::registration)
                        .filter(each -> each.label().equals(label));
        if (code.isEmpty() || registration.isEmpty()) {
            return Rejection.NOT_ALLOWED;
        }
        String bearer = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(server.derive("bearers").sign((text + " " + nonce).getBytes(StandardCharsets.UTF_8)));
        Instant now = now();
        cleanNowAndThen(database, now);
        boolean fresh = !now.isAfter(code.get().issuedAt().plus(LaunchCode.LIFE));
        if (fresh) {
            Launches.open(database, code.get(), hash(text), hash(bearer), now.plus(LIFE));
        }
        Optional<Launches.Launch> launch = Launches.ofCode(database, hash(text));
        if (launch.isEmpty() || launch.get().isOver(now)) {
            return Rejection.CODE_OVER;
        }
        return launch.get().bearer().equals(hash(bearer))
                ? new OpenAnswer.Opened(bearer, label, launch.get().expiresAt(), false)
                : Rejection.CONFLICT;
    }

    private void cleanNowAndThen(Connection database, Instant now) throws SQLException {
        Instant due = cleanAgainAt.get();
        if (now.isAfter(due) && cleanAgainAt.compareAndSet(due, now.plus(BETWEEN_CLEANINGS))) {
            Launches.forget(database, now.minus(LIFE));
        }
    }

    Optional<Launches.Launch> find(Connection database, String bearer) throws SQLException {
        Instant now = now();
        return Launches.ofBearer(database, hash(bearer)).filter(launch -> !launch.isOver(now));
    }

    /** The registration that a bearer may write, held against every other writer until the transaction ends. */
    Optional<Registrations.Row> hold(Connection database, String bearer) throws SQLException {
        Instant now = now();
        return Launches.hold(database, hash(bearer))
                .filter(held -> !held.isOver(now))
                .map(Launches.Held::row);
    }

    /** A learner's id for packages: opaque, and the same in each. */
    String learnerId(long account) {
        byte[] signed = server.derive("learner ids").sign(Long.toString(account).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed, 0, 16);
    }

    /** The log keeps milliseconds, so the clock gives no more. */
    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private SealingKey codes() {
        return server.derive("launch codes");
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
