package org.attune.mydata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.attune.account.AccountService;
import org.attune.account.Caller;
import org.attune.account.DoorService;
import org.attune.assignment.MyAssignmentService;
import org.attune.event.EventService;
import org.attune.learning.LearningService;
import org.attune.learninglog.LogService;
import org.attune.patch.VisitService;
import org.attune.people.OwnAccountService;
import org.attune.people.WelcomeService;
import org.attune.record.CertificateService;
import org.attune.record.RecordService;
import org.attune.renewal.RenewalService;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.tracking.RegistrationService;
import org.attune.unkept.UnkeptService;

/** What is kept about the reader: all of it to take along, and its end. */
@ApplicationScoped
@Transactional
public class MyDataService {

    @Inject
    AccountService accounts;

    @Inject
    HubService hubs;

    @Inject
    WelcomeService welcome;

    @Inject
    LearningService learning;

    @Inject
    MyAssignmentService assignments;

    @Inject
    LogService log;

    @Inject
    RecordService records;

    @Inject
    CertificateService certificates;

    @Inject
    RenewalService renewals;

    @Inject
    DoorService doors;

    @Inject
    RegistrationService registrations;

    @Inject
    UnkeptService unkept;

    @Inject
    VisitService visits;

    @Inject
    EventService events;

    @Inject
    OwnAccountService own;

    @Inject
    ClosingService closing;

    /** All of it; nobody else gets it. */
    @Access(Access.Policy.SIGNED_IN)
    public MyData all(Reader reader) {
        return new MyData(
                accounts.details(reader.hub(), reader.account()),
                hubs.name(reader),
                welcome.known(reader),
                learning.learnt(reader),
                learning.plans(reader),
                assignments.all(reader),
                log.all(reader),
                records.of(reader),
                certificates.mine(reader),
                renewals.mine(reader),
                doors.all(reader),
                registrations.states(reader),
                unkept.waiting(reader),
                visits.all(reader),
                events.booked(reader));
    }

    /**
     * Closes the reader's account for good. While the password is compared no connection is held.
     *
     * @throws org.attune.shared.RuleViolation when the password is wrong, they have none, or nobody else looks after the hub
     */
    @Access(Access.Policy.SIGNED_IN)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void close(Reader reader, String password, Caller caller) {
        own.confirm(reader, password, caller);
        closing.close(reader.hub(), reader.account());
    }
}
