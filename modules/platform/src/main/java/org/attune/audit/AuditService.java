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
     * @param details a sentence for people, such as the reason given; empty when there is nothing to add
     */
    @Access(Access.Policy.SYSTEM)
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Reader reader, String action, String subject, String details) {
        actions.add(new StaffAction(reader, clock.instant(), action, subject, details));
    }

    /**
     * Takes somebody whose account is closed out of what was noted: what was done stays, without who it was done to. A
     * namesake goes too.
     *
     * @param texts their name and whatever else they were called by in details
     */
    @Access(Access.Policy.SYSTEM)
    public void forget(long hub, long account, List<String> texts) {
        actions.blank(hub, "account/" + account);
        texts.stream().filter(each -> !each.isBlank()).forEach(each -> actions.replace(hub, each, "someone who left"));
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
