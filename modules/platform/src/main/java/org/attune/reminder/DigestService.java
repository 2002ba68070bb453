package org.attune.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;

/** The weekly letter of those who manage a setting. */
@ApplicationScoped
@Transactional
public class DigestService {
    private static final Duration WEEK = Duration.ofDays(7);
    /** What is older is not told of, though no letter came meanwhile. */
    private static final Duration MOST = Duration.ofDays(28);

    private static final int SOON = 14;

    @Inject
    Digests digests;

    @Inject
    DigestLetters letters;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    /** Decides about somebody's letter of this week, once, and writes it when there is something to say. */
    @Access(Access.Policy.SYSTEM)
    public void write(long account) {
        Instant now = clock.instant();
        Optional<DigestWeek> week = DigestWeek.at(now);
        Optional<AccountDetails> person = accounts.find(account)
                .filter(each -> ReminderLetters.address(each).isPresent());
        if (week.isPresent() && person.isPresent() && !digests.isDeclined(account)) {
            write(person.get(), week.get(), now);
        }
    }

    private void write(AccountDetails person, DigestWeek week, Instant now) {
        LocalDate today = Asked.day(now);
        Instant since = since(person.account(), now);
        List<TeamNews> news = digests.managed(person.account(), today).stream()
                .map(each -> digests.news(each, since, today, today.plusDays(SOON)))
                .filter(each -> !each.isNothing())
                .toList();
        String outcome = news.isEmpty() ? "NOTHING_TO_SAY" : "WRITTEN";
        if (digests.decide(person.account(), week.monday(), now, outcome) && !news.isEmpty()) {
            letters.write(person, week, news, Asked.day(since), today);
        }
    }

    private Instant since(long account, Instant now) {
        Instant earliest = now.minus(MOST);
        return digests.last(account)
                .map(last -> last.isBefore(earliest) ? earliest : last)
                .orElse(now.minus(WEEK));
    }

    /** Whether the reader gets the weekly letter. */
    @Access(Access.Policy.SIGNED_IN)
    public DigestChoice mine(Reader reader) {
        return new DigestChoice(
                digests.managed(reader.account(), Asked.day(clock.instant())).stream()
                        .map(Digests.Managed::name)
                        .toList(),
                !digests.isDeclined(reader.account()));
    }

    /**
     * The reader gets the weekly letter, or gets it no more.
     *
     * @throws NotFound when they manage no setting
     */
    @Access(Access.Policy.SIGNED_IN)
    public void choose(Reader reader, boolean weekly) {
        Instant now = clock.instant();
        if (digests.managed(reader.account(), Asked.day(now)).isEmpty()) {
            throw new NotFound();
        }
        if (weekly) {
            digests.want(reader.account());
        } else {
            digests.decline(reader.account(), now);
        }
    }
}
