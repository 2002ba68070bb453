package org.attune.mydata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.attune.account.AccountService;
import org.attune.assignment.MyAssignmentService;
import org.attune.audit.AuditService;
import org.attune.device.TabletPinService;
import org.attune.event.EventService;
import org.attune.learning.WrittenService;
import org.attune.learninglog.LogService;
import org.attune.notification.OutboxService;
import org.attune.openid.IdentityService;
import org.attune.patch.PatchService;
import org.attune.people.InvitationService;
import org.attune.people.WelcomeService;
import org.attune.record.RecordService;
import org.attune.reminder.RemindingService;
import org.attune.renewal.RenewalService;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.tracking.RegistrationService;
import org.attune.unkept.UnkeptService;

/**
 * The end of an account, in one transaction. What is left is that someone was on a course and how far they came, so that a
 * hub's counts stay right, what lessons kept, sealed with a key that is gone, and what a specialist leader wrote of visits, for
 * the managers it was written for.
 */
@ApplicationScoped
@Transactional
public class ClosingService {

    @Inject
    AccountService accounts;

    @Inject
    RegistrationService registrations;

    @Inject
    LogService log;

    @Inject
    WrittenService written;

    @Inject
    UnkeptService unkept;

    @Inject
    RecordService records;

    @Inject
    RenewalService renewals;

    @Inject
    TabletPinService pins;

    @Inject
    IdentityService identities;

    @Inject
    MyAssignmentService assignments;

    @Inject
    EventService events;

    @Inject
    WorkplaceService workplaces;

    @Inject
    PatchService patches;

    @Inject
    WelcomeService welcome;

    @Inject
    InvitationService invitations;

    @Inject
    RemindingService reminders;

    @Inject
    OutboxService letters;

    @Inject
    AuditService audit;

    /**
     * Closes an account.
     *
     * @throws org.attune.shared.RuleViolation when nobody else looks after the hub
     * @throws org.attune.shared.NotFound when the hub has no open account of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void close(long hub, long account) {
        // First, since whoever books holds the event before the account.
        events.forget(hub, account);
        invitations.forget(hub, account);
        accounts.close(hub, account);
        reminders.forget(account);
        registrations.endBearers(account);
        registrations.destroyKey(account);
        log.erase(account);
        written.forget(account);
        unkept.forget(account);
        records.forget(account);
        renewals.forget(account);
        pins.forget(account);
        identities.forget(account);
        assignments.forget(account);
        workplaces.forget(account);
        patches.forget(hub, account);
        welcome.forget(account);
        letters.forget(hub, account);
        audit.forget(hub, account);
    }
}
