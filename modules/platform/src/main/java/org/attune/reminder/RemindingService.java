package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.shared.Access;
import org.attune.shared.Settings;

/** Looks for those to whom something is to be said, and ends what was decided long ago. */
@ApplicationScoped
@Transactional
public class RemindingService {
    /** So long before the open hours end nothing is decided any more: a letter is to leave within them. */
    static final Duration TO_LEAVE = Duration.ofMinutes(15);

    private static final Logger LOG = Logger.getLogger(RemindingService.class.getName());
    private static final int AT_ONCE = 200;
    /** After so many days no decision can be asked for again: what is older is not told of. */
    private static final int KEPT_DAYS = 90;

    @Inject
    Reminders reminders;

    @Inject
    Digests digests;

    @Inject
    PersonRemindingService person;

    @Inject
    DigestService digest;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Says all that is to be said now, each to one person in a transaction of its own; in quiet hours nothing. */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run() {
        Instant now = clock.instant();
        if (settings.openHours().isOpen(now, TO_LEAVE)) {
            forEach(after -> reminders.people(now, after, AT_ONCE), person::remind);
            DigestWeek.at(now)
                    .ifPresent(week ->
                            forEach(after -> digests.waiting(week.monday(), now, after, AT_ONCE), digest::write));
        }
    }

    private interface Finding {
        List<Long> after(long account);
    }

    private static void forEach(Finding finding, LongConsumer work) {
        long after = 0;
        List<Long> some = finding.after(after);
        while (!some.isEmpty()) {
            some.forEach(each -> undisturbed(each, work));
            after = some.get(some.size() - 1);
            some = some.size() < AT_ONCE ? List.of() : finding.after(after);
        }
    }

    private static void undisturbed(long account, LongConsumer work) {
        try {
            work.accept(account);
        } catch (RuntimeException another) {
            // The next look tries again; the others are not kept waiting for this one.
            LOG.log(Level.WARNING, "Account {0} was not reminded: {1}", new Object[] {Long.toString(account), another});
        }
    }

    /** Takes away all that was decided about somebody whose account is closed. */
    @Access(Access.Policy.SYSTEM)
    public void forget(long account) {
        reminders.forget(account);
        digests.forget(account);
    }

    /** Takes away what was decided so long ago that it cannot be asked for again. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        reminders.forgetBefore(Asked.day(clock.instant()).minusDays(KEPT_DAYS));
        digests.forgetBefore(Asked.day(clock.instant()).minusDays(KEPT_DAYS));
    }
}
