package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.setting.HubService;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/** What has to go into a person's calendar, or out of it, from what stands there by earlier letters. */
@ApplicationScoped
class CalendarChanges {

    @Inject
    SentEntries sent;

    @Inject
    OutboxService outbox;

    @Inject
    HubService hubs;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Notes and gives what differs from what stands there: sessions that are new or otherwise now, then those that are gone.
     * What is over stays as it is.
     */
    List<CalendarEntry> booked(LiveEvent event, Booking booking) {
        Map<String, SentEntry> there =
                sent.of(booking).stream().collect(Collectors.toMap(SentEntry::uid, Function.identity()));
        int next = booking.nextInvitation();
        List<CalendarEntry> changes = new ArrayList<>();
        for (EventSession session : event.sessions()) {
            CalendarEntry entry = CalendarEntry.of(event, session, booking, next, settings.address());
            SentEntry earlier = there.remove(entry.uid());
            if (isToCome(entry.endsAt()) && (earlier == null || !earlier.says(entry))) {
                note(booking, earlier, entry);
                changes.add(entry);
            }
        }
        changes.addAll(out(event, booking, List.copyOf(there.values()), next));
        return changes;
    }

    private void note(Booking booking, @Nullable SentEntry earlier, CalendarEntry entry) {
        if (earlier == null) {
            sent.add(new SentEntry(booking, entry));
        } else {
            earlier.changesTo(entry);
        }
    }

    /** Notes and gives what goes: all that stands there. */
    List<CalendarEntry> takenOut(LiveEvent event, Booking booking) {
        return out(event, booking, sent.of(booking), booking.nextInvitation());
    }

    private List<CalendarEntry> out(LiveEvent event, Booking booking, List<SentEntry> gone, int next) {
        List<CalendarEntry> changes = new ArrayList<>();
        for (SentEntry each : gone) {
            if (isToCome(each.endsAt())) {
                changes.add(CalendarEntry.gone(event, each, booking, next, settings.address()));
                sent.remove(each);
            }
        }
        return changes;
    }

    private boolean isToCome(Instant end) {
        return end.isAfter(clock.instant());
    }

    /** What a letter carries. */
    Letter.CalendarPart part(AccountDetails person, CalendarEntry entry) {
        Letter.CalendarMethod method = entry.standing() == CalendarEntry.Standing.CANCELLED
                ? Letter.CalendarMethod.CANCEL
                : Letter.CalendarMethod.REQUEST;
        return new Letter.CalendarPart(
                method,
                CalendarText.letter(
                        method,
                        entry,
                        new CalendarText.Party(hubs.nameOf(person.hub()), outbox.sender()),
                        new CalendarText.Party(person.name(), Objects.requireNonNull(person.email())),
                        clock.instant()));
    }
}
