package org.attune.mydata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.LeftAlone;
import org.attune.shared.Access;

/**
 * What becomes of an account that nobody came in to for long: its person is told once by letter, where there is an address,
 * and some weeks later it is closed. Whoever is barred could not come in to keep theirs, so it stays. Each look is one transaction that holds the account, so that nobody who comes in at the
 * last moment finds it closed.
 */
@ApplicationScoped
@Transactional
public class LeftAloneService {
    private static final Duration BEFORE = Duration.ofDays(28);

    @Inject
    AccountService accounts;

    @Inject
    ClosingService closing;

    @Inject
    EndLetters letters;

    @Inject
    Clock clock;

    /** How long before the end somebody is told: four weeks, or half of a period that is shorter than eight. */
    static Duration before(Duration period) {
        Duration half = period.dividedBy(2);
        return half.compareTo(BEFORE) < 0 ? half : BEFORE;
    }

    /**
     * Tells somebody that their account will end, or closes it when that was told long enough ago, or cannot be told; nothing
     * happens when they came in meanwhile, when it is told already, or when nobody else looks after the hub.
     *
     * @param period how long an account is kept that nobody comes in to
     */
    @Access(Access.Policy.SYSTEM)
    public void look(long account, Duration period) {
        Instant now = clock.instant();
        Duration before = before(period);
        accounts.holdLeftAlone(account, now.minus(period).plus(before))
                .filter(left -> accounts.closes(left.person().hub(), account))
                .ifPresent(left -> end(left, now, period, before));
    }

    private void end(LeftAlone left, Instant now, Duration period, Duration before) {
        AccountDetails person = left.person();
        Instant end = left.lastIn().plus(period);
        String address = left.address();
        Instant told = left.told();
        if (address != null && told == null) {
            Instant soonest = now.plus(before);
            letters.tell(person, address, left.lastIn(), end.isAfter(soonest) ? end : soonest);
            accounts.endTold(person.account());
        } else if (end.isBefore(now) && (told == null || !told.plus(before).isAfter(now))) {
            closing.close(person.hub(), person.account());
        }
    }
}
