package org.attune.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.attune.account.AccountService;
import org.attune.shared.Access;
import org.attune.shared.Reader;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/** Noting what staff did, and reading it. */
@ApplicationScoped
@Transactional
public class AuditService {

    @Inject
    StaffActions actions;

    @Inject
    AccountService accounts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Notes what the reader did, in the transaction that does it; the use case that did it has looked whether they may.
     *
     * @param action the feature's word for it: {@code course-published}; the pages' messages have {@code did.} with it
     * @param subject what it was done to: {@code course/7}
     * @param details a sentence for people, such as the reason given; empty when there is nothing to add. It names nobody
     *     but the account that is the subject
     */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Reader reader, String action, String subject, String details) {
        actions.add(new StaffAction(reader, clock.instant(), action, subject, null, details));
    }

    /**
     * Notes what the reader did, as {@link #note}, where the details name somebody who is not the subject.
     *
     * @param person the account of whom they name: its closing takes the details away; absent when nothing knows it
     */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteOf(Reader reader, String action, String subject, @Nullable Long person, String details) {
        actions.add(new StaffAction(reader, clock.instant(), action, subject, person, details));
    }

    /**
     * Takes somebody whose account is closed out of what was noted: that it was done stays, without whom it concerned and
     * why. What does not say by id that it concerns them is left alone.
     */
    @Access(Access.Policy.SYSTEM)
    public void forget(long hub, long account) {
        actions.blank(hub, account);
    }

    /** Removes what was noted so long ago that it is not kept any more. */
    @Access(Access.Policy.SYSTEM)
    public void forgetOld() {
        actions.forget(clock.instant().minus(settings.retention().staffActions()));
    }

    /** What was done to the subject in the reader's hub, newest first. */
    @Access(Access.Policy.COORDINATOR)
    public List<Noted> on(Reader reader, String subject) {
        List<StaffAction> done = actions.on(reader.hub(), subject);
        Map<Long, String> names = accounts.names(
                reader, done.stream().map(StaffAction::account).distinct().toList());
        return done.stream()
                .map(each -> each.noted(names.getOrDefault(each.account(), "Someone")))
                .toList();
    }
}
