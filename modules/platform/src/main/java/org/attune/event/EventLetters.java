package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.setting.HubService;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The letters that go with bookings. A calendar program reads one entry of a letter, and a message may hold no more
 * (RFC 5546, 3.2.2): so each session that a calendar has to know of has a letter of its own, and the first of them says
 * everything. Whoever has no address that is known to be theirs gets none, and sees all of it on the event's page.
 */
@ApplicationScoped
class EventLetters implements BookingLetters {

    @Inject
    OutboxService outbox;

    @Inject
    AccountService accounts;

    @Inject
    HubService hubs;

    @Inject
    CalendarChanges calendars;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public void booked(LiveEvent event, Booking booking, boolean changed) {
        recipient(booking).ifPresent(person -> {
            List<CalendarEntry> entries = calendars.booked(event, booking);
            if (!entries.isEmpty()) {
                letters(
                        person,
                        event,
                        booking,
                        new Main(
                                (changed ? "Changed: " : "You have a place: ") + event.title(),
                                EventWriting.booked(
                                        event, changed, booking.movedFrom(), entries.size(), clock.instant()),
                                "See the event",
                                EventWriting.end(event)),
                        entries,
                        "calendar/" + booking.invitation());
            }
        });
    }

    @Override
    public void moved(LiveEvent event, Booking booking) {
        plain(
                event,
                booking,
                new Main(
                        "Moved: " + event.title(),
                        EventWriting.moved(event, booking.movedFrom(), clock.instant()),
                        "See the event",
                        EventWriting.end(event)),
                "moved/" + event.sequence());
    }

    @Override
    public void waiting(LiveEvent event, Booking booking) {
        plain(
                event,
                booking,
                new Main(
                        "You are on the wait-list: " + event.title(),
                        EventWriting.waiting(event, clock.instant()),
                        "See the event",
                        EventWriting.end(event)),
                "waiting/" + booking.place());
    }

    @Override
    public void offered(LiveEvent event, Booking booking) {
        Instant until = Objects.requireNonNull(booking.offeredUntil());
        plain(
                event,
                booking,
                new Main(
                        "A place for you until " + LondonTime.moment(until, clock.instant()) + ": " + event.title(),
                        EventWriting.offered(event, until, clock.instant()),
                        "Take the place",
                        until),
                "offered/" + booking.place() + "/" + until.toEpochMilli());
    }

    @Override
    public void offerOver(LiveEvent event, Booking booking) {
        plain(
                event,
                booking,
                new Main(
                        "The place has passed on: " + event.title(),
                        EventWriting.offerOver(event),
                        "See the event",
                        EventWriting.end(event)),
                "offer-over/" + booking.place());
    }

    @Override
    public void waitOver(LiveEvent event, Booking booking) {
        plain(
                event,
                booking,
                new Main(
                        "No place became free: " + event.title(),
                        EventWriting.waitOver(event, clock.instant()),
                        "See the event",
                        EventWriting.end(event)),
                "wait-over/" + booking.place());
    }

    @Override
    public void gaveUp(LiveEvent event, Booking booking, BookingState before) {
        takenOut(
                event,
                booking,
                entries -> new Main(
                        (before == BookingState.WAITING ? "You no longer wait: " : "You gave up your place: ")
                                + event.title(),
                        EventWriting.gaveUp(event, before, !entries.isEmpty()),
                        "See the event",
                        EventWriting.end(event)));
    }

    @Override
    public void cancelled(LiveEvent event, Booking booking, BookingState before) {
        takenOut(
                event,
                booking,
                entries -> new Main(
                        "Called off: " + event.title(),
                        EventWriting.cancelled(event, before, !entries.isEmpty(), clock.instant()),
                        "See what else there is",
                        EventWriting.end(event)));
    }

    @Override
    public void missed(LiveEvent event, Booking booking) {
        recipient(booking)
                .ifPresent(person -> outbox.putForOpenHours(
                        person.hub(),
                        key(booking, "missed"),
                        letter(
                                person,
                                event,
                                new Main(
                                        "Watch it later: " + event.title(),
                                        EventWriting.missed(event),
                                        "See where to watch it",
                                        null))));
    }

    /**
     * What a letter says.
     *
     * @param does the words of its button
     * @param until after that it is not worth sending
     */
    private record Main(
            String subject,
            List<String> said,
            String does,
            @Nullable Instant until) {}

    private interface Words {
        Main of(List<CalendarEntry> entries);
    }

    private void plain(LiveEvent event, Booking booking, Main main, String occasion) {
        recipient(booking)
                .ifPresent(person -> outbox.put(person.hub(), key(booking, occasion), letter(person, event, main)));
    }

    private void takenOut(LiveEvent event, Booking booking, Words words) {
        // Also where nobody is told any more: booked again, it is to go in anew.
        List<CalendarEntry> entries = calendars.takenOut(event, booking);
        recipient(booking)
                .ifPresent(person -> letters(
                        person, event, booking, words.of(entries), entries, "taken-out/" + booking.invitation()));
    }

    /** One that says everything, with the first entry if there is any, and one for each further entry. */
    private void letters(
            AccountDetails person,
            LiveEvent event,
            Booking booking,
            Main main,
            List<CalendarEntry> entries,
            String occasion) {
        Letter first = letter(person, event, main);
        outbox.put(
                person.hub(),
                key(booking, occasion),
                entries.isEmpty() ? first : first.with(calendars.part(person, entries.get(0))));
        for (int i = 1; i < entries.size(); i++) {
            CalendarEntry entry = entries.get(i);
            Main said = new Main(
                    "Session on " + LondonTime.moment(entry.startsAt(), clock.instant()) + ": " + event.title(),
                    EventWriting.session(event, entry, clock.instant()),
                    "See the event",
                    entry.endsAt());
            outbox.put(
                    person.hub(),
                    key(booking, occasion + "/" + i),
                    letter(person, event, said).with(calendars.part(person, entry)));
        }
    }

    private Letter letter(AccountDetails person, LiveEvent event, Main main) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Hello " + person.givenName() + ",");
        paragraphs.addAll(main.said());
        return new Letter(
                Objects.requireNonNull(person.email()),
                person.name(),
                main.subject(),
                paragraphs,
                new Letter.Call(main.does(), address(event)),
                "You get this letter because you asked for a place at " + EventWriting.quoted(event) + ", an event of "
                        + hubs.nameOf(person.hub()) + ". Nobody reads what is answered to it.",
                main.until());
    }

    /** Of one that is called off there is nothing more to see: what else there is. */
    private String address(LiveEvent event) {
        return event.state() == EventState.CANCELLED
                ? EventPage.others(settings.address())
                : EventPage.address(settings.address(), event.id());
    }

    /** Whoever is to be told: what nobody has come in with, or confirmed, may be a stranger's address. */
    private Optional<AccountDetails> recipient(Booking booking) {
        return accounts.find(booking.account()).filter(EventLetters::isWritten);
    }

    static boolean isWritten(AccountDetails person) {
        return person.welcomed() && person.email() != null;
    }

    /** @param occasion what happened to the booking, the same only if it is the same */
    private static String key(Booking booking, String occasion) {
        return "booking/" + booking.account() + "/" + booking.id() + "/" + occasion;
    }
}
