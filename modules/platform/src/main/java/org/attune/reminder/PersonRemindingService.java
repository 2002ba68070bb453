package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.shared.Access;

/** Decides what one person is reminded of, and writes the letter, in one transaction. */
@ApplicationScoped
@Transactional
public class PersonRemindingService {

    @Inject
    Reminders reminders;

    @Inject
    ReminderLetters letters;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /** Reminds somebody of all that it is time for, and that another server has not decided about; in one letter. */
    @Access(Access.Policy.SYSTEM)
    public void remind(long account) {
        Optional<AccountDetails> person = accounts.find(account);
        if (person.isPresent()) {
            boolean reached = ReminderLetters.address(person.get()).isPresent();
            List<ReminderLetters.Item> items = decide(account, reached, clock.instant());
            if (reached && !items.isEmpty()) {
                letters.write(person.get(), items);
            }
        }
    }

    private List<ReminderLetters.Item> decide(long account, boolean reached, Instant now) {
        List<ReminderLetters.Item> taken = new ArrayList<>();
        for (Asked each : reminders.of(account, Asked.day(now))) {
            for (Decision decision : each.dueAt(now)) {
                Outcome outcome =
                        !decision.needed() ? Outcome.NOT_NEEDED : reached ? Outcome.WRITTEN : Outcome.NO_ADDRESS;
                if (reminders.decide(each, decision, outcome, now) && decision.needed()) {
                    taken.add(new ReminderLetters.Item(each, decision));
                }
            }
        }
        return taken;
    }
}
