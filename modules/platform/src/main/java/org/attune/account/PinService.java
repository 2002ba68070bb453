package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.attune.shared.Access;

/**
 * PINs: hashed, compared and counted here. Whose a PIN is, and on which tablets it may be typed, the feature that asks
 * knows.
 */
@ApplicationScoped
@Transactional
public class PinService {
    private static final Duration BUSY = Duration.ofSeconds(2);

    @Inject
    TryService tries;

    @Inject
    Passwords passwords;

    /** What is kept of a PIN. */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.SUPPORTS)
    public String hash(String pin) {
        return passwords.hashPin(pin);
    }

    /**
     * Looks at a PIN. Whoever gets in is there to learn and for nothing else.
     *
     * @param hash of the account's PIN
     * @param where what wrong ones are counted for: the person on this tablet
     * @param address the network address the try comes from
     */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignInAnswer look(long account, String hash, String where, String typed, String address) {
        Duration pause = tries.countPin(where);
        if (!pause.isZero()) {
            return slowDown(address, pause);
        }
        switch (passwords.compare(typed, Optional.of(hash))) {
            case RIGHT -> {
                return tries.pinIsRight(where, account);
            }
            case BUSY -> {
                tries.takeBackPin(where);
                return slowDown(address, BUSY);
            }
            default -> {
                SecurityLog.refused(Optional.of(account), address);
                return new SignInAnswer.Refused();
            }
        }
    }

    private static SignInAnswer slowDown(String address, Duration pause) {
        SecurityLog.slowed(address, pause);
        return new SignInAnswer.SlowDown(pause);
    }
}
