package org.attune.mydata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.account.AccountService;
import org.attune.account.DoorService;
import org.attune.account.OneTimeKeyService;
import org.attune.account.WebSessionService;
import org.attune.audit.AuditService;
import org.attune.notification.SendingService;
import org.attune.patch.VisitService;
import org.attune.people.InvitationService;
import org.attune.reminder.RemindingService;
import org.attune.setting.RoleService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Settings;
import org.attune.tracking.RegistrationService;
import org.attune.unkept.UnkeptService;

/**
 * Ends what is older than it is to be kept. Each step is a transaction of its own, and to take it twice, or on two servers at
 * once, does no more than once.
 */
@ApplicationScoped
@Transactional
public class RetentionService {
    private static final Logger LOG = Logger.getLogger(RetentionService.class.getName());
    private static final int AT_ONCE = 100;
    private static final int MOST = 1_000;

    @Inject
    DoorService doors;

    @Inject
    OneTimeKeyService keys;

    @Inject
    WebSessionService sessions;

    @Inject
    SendingService letters;

    @Inject
    AuditService audit;

    @Inject
    RegistrationService registrations;

    @Inject
    UnkeptService unkept;

    @Inject
    InvitationService invitations;

    @Inject
    RoleService roles;

    @Inject
    VisitService visits;

    @Inject
    RemindingService reminders;

    @Inject
    AccountService accounts;

    @Inject
    LeftAloneService leftAlone;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Does all of it that is due; accounts, {@value #MOST} at most, the others have their turn the next time. */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run() {
        doors.forgetOld();
        keys.forgetOld();
        sessions.forgetOld();
        letters.forgetOld();
        audit.forgetOld();
        registrations.forgetKeptAside();
        unkept.forgetOld();
        invitations.forgetOld();
        visits.forgetOld();
        reminders.forgetOld();
        settings.retention().account().ifPresent(this::endLeftAlone);
        roles.followEnded();
    }

    private void endLeftAlone(Duration period) {
        Instant since = clock.instant().minus(period).plus(LeftAloneService.before(period));
        long after = 0;
        for (int looked = 0; looked < MOST; looked += AT_ONCE) {
            List<Long> some = accounts.leftAlone(since, after, AT_ONCE);
            some.forEach(each -> look(each, period));
            if (some.size() < AT_ONCE) {
                return;
            }
            after = some.get(some.size() - 1);
        }
    }

    private void look(long account, Duration period) {
        try {
            leftAlone.look(account, period);
        } catch (PersistenceException | NotFound another) {
            // Another server did it, or will tomorrow; the others are not kept waiting for it.
            LOG.log(Level.WARNING, "Account {0} was not closed: {1}", new Object[] {Long.toString(account), another});
        }
    }
}
