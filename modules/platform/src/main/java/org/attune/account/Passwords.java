package org.attune.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.attune.shared.RuleViolation;

/**
 * Hashes passwords and compares them, with Argon2id. A comparison takes 19 MiB and most of a tenth of a second of one core,
 * so only as many run at a time as there are cores: a flood of tries can fill neither memory nor the threads that save
 * what others learn.
 */
@ApplicationScoped
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 3;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Guesses guesses = new Guesses();
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** What stands in for the hash of nobody: made with the same parameters, so that it costs the same. */
    private final String nobody = hash("nobody has this password");

    enum Verdict {
        RIGHT,
        WRONG,
        /** Not looked at: too many others are being looked at. */
        BUSY
    }

    /**
     * A password that someone chose.
     *
     * @param own what they are called, of which it must not be built
     * @throws RuleViolation when it is too short to be safe, too long, or too easily guessed
     */
    String hashChosen(String password, List<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RuleViolation("account.password.short", SHORTEST).at("password");
        }
        if (password.length() > LONGEST) {
            throw new RuleViolation("account.password.long", LONGEST).at("password");
        }
        if (guesses.isEasy(composed(password), own)) {
            throw new RuleViolation("account.password.easy").at("password");
        }
        return hash(password);
    }

    /** A PIN; whether it may be one is looked at by who asks for it. */
    String hashPin(String pin) {
        return hash(pin);
    }

    /** Compares a typed password with a hash, or, to the same effort, with that of nobody. */
    Verdict compare(String typed, Optional<String> hash) {
        if (!takePlace()) {
            return Verdict.BUSY;
        }
        try {
            boolean possible = typed.length() <= LONGEST;
            String against = hash.orElse(nobody);
            boolean same = Password.check(possible ? composed(typed) : "", against)
                    .with(Argon2Function.getInstanceFromHash(against));
            return same && possible && hash.isPresent() ? Verdict.RIGHT : Verdict.WRONG;
        } finally {
            places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String hash(String password) {
        return Password.hash(composed(password))
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult();
    }

    /** Keyboards differ in how they compose a letter; the person means the same one. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
