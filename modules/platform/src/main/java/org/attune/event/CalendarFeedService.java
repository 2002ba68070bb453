package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.setting.HubService;
import org.attune.shared.Access;
import org.attune.shared.Checksum;
import org.attune.shared.LinkToken;
import org.attune.shared.Reader;
import org.attune.shared.Settings;

/** The address under which a person's own calendar reads their bookings, whenever it wants. */
@ApplicationScoped
@Transactional
public class CalendarFeedService {
    private static final Duration BACK = Duration.ofDays(90);

    @Inject
    CalendarFeeds feeds;

    @Inject
    AccountService accounts;

    @Inject
    HubService hubs;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** When the reader's address was made; nothing when there is none. */
    @Access(Access.Policy.SIGNED_IN)
    public Optional<Instant> madeAt(Reader reader) {
        return feeds.of(reader.account()).map(CalendarFeed::at);
    }

    /**
     * Makes a fresh address; the one before ends.
     *
     * @return what the address holds; it is kept nowhere, and whoever has it reads the bookings
     */
    @Access(Access.Policy.SIGNED_IN)
    public String make(Reader reader) {
        String token = LinkToken.fresh();
        Instant now = clock.instant();
        feeds.locked(reader.account())
                .ifPresentOrElse(
                        there -> there.renew(token, now),
                        () -> feeds.add(new CalendarFeed(reader.account(), token, now)));
        return token;
    }

    /** Ends the reader's address; nothing happens when there is none. */
    @Access(Access.Policy.SIGNED_IN)
    public void end(Reader reader) {
        feeds.end(reader.account());
    }

    /**
     * What stands under an address: places that its maker has, and as tentative those that are offered to them, from 90 days
     * back. Nothing when the address has ended, or its maker's account is closed or barred. A token has too many bits to be
     * guessed, so tries are not counted.
     */
    @Access(Access.Policy.ANYONE)
    public Optional<CalendarFile> read(String token) {
        return feeds.by(token).flatMap(feed -> accounts.find(feed.account())).map(this::file);
    }

    private CalendarFile file(AccountDetails person) {
        Instant since = clock.instant().minus(BACK);
        List<CalendarEntry> entries = feeds.held(person.hub(), person.account()).stream()
                .flatMap(each -> each.event().sessions().stream()
                        .filter(session -> session.endsAt().isAfter(since))
                        .map(session -> CalendarEntry.of(
                                each.event(),
                                session,
                                each.booking(),
                                each.booking().invitation(),
                                settings.address())))
                .toList();
        String text = CalendarText.feed("Webinars: " + hubs.nameOf(person.hub()), entries);
        return new CalendarFile(text, Checksum.of(text));
    }
}
