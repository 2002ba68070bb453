package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attune.shared.Access;

/** Getting in with a name and a password. */
@ApplicationScoped
@Transactional
public class SignInService {
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    @Inject
    TryService tries;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    private final AtomicReference<Instant> cleanAgainAt = new AtomicReference<>(Instant.EPOCH);

    /**
     * Looks at a name and a password.
     *
     * @param signInName as typed; case and space around it do not matter
     * @param address the network address the try comes from
     */
    @Access(Access.Policy.ANYONE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SignInAnswer signIn(String signInName, String password, String address) {
        cleanNowAndThen();
        Try counted = tries.count(SignInName.key(signInName), address);
        return counted instanceof Try.TooSoon tooSoon
                ? slowDown(address, tooSoon.pause())
                : look(signInName, password, address, (Try.Counted) counted);
    }

    private SignInAnswer look(String signInName, String password, String address, Try.Counted counted) {
        Optional<TryService.Credentials> credentials =
                SignInName.typed(signInName).flatMap(tries::credentials);
        switch (passwords.compare(password, credentials.map(TryService.Credentials::passwordHash))) {
            case RIGHT -> {
                return tries.gotIn(counted, credentials.orElseThrow());
            }
            case BUSY -> {
                tries.takeBack(counted);
                return slowDown(address, BUSY);
            }
            default -> {
                Optional<Long> account = credentials.map(TryService.Credentials::account);
                tries.wasWrong(account, DoorEventKind.WRONG_PASSWORD);
                SecurityLog.refused(account, address);
                return new SignInAnswer.Refused();
            }
        }
    }

    private static SignInAnswer slowDown(String address, Duration pause) {
        SecurityLog.slowed(address, pause);
        return new SignInAnswer.SlowDown(pause);
    }

    private void cleanNowAndThen() {
        Instant now = clock.instant();
        Instant due = cleanAgainAt.get();
        if (now.isAfter(due) && cleanAgainAt.compareAndSet(due, now.plus(BETWEEN_CLEANINGS))) {
            tries.forgetOld();
        }
    }
}
