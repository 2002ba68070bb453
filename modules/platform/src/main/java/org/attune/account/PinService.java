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
     * @param address the network address the try comes from
     */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignInAnswer look(HeldPin held, String typed, String address) {
        Duration pause = tries.countPin(held.where());
        if (!pause.isZero()) {
            return slowDown(address, pause);
        }
        switch (passwords.compare(typed, Optional.of(held.hash()))) {
            case RIGHT -> {
                return tries.pinIsRight(held);
            }
            case BUSY -> {
                tries.takeBackPin(held.where());
                return slowDown(address, BUSY);
            }
            default -> {
                tries.wasWrong(Optional.of(held.account()), DoorEventKind.WRONG_PIN);
                SecurityLog.refused(Optional.of(held.account()), address);
                return new SignInAnswer.Refused();
            }
        }
    }

    private static SignInAnswer slowDown(String address, Duration pause) {
        SecurityLog.slowed(address, pause);
        return new SignInAnswer.SlowDown(pause);
    }
}
