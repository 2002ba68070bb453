package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.attune.recording.RecordingDescription;
import org.attune.recording.RecordingPublished;
import org.attune.recording.RecordingService;

/**
 * What becomes of an event once it is over: its recording takes its place, once, and whoever had a place and of whom nothing
 * shows that they came is told in the same transaction.
 */
@ApplicationScoped
class After {

    @Inject
    LiveEvents events;

    @Inject
    Bookings bookings;

    @Inject
    EvidenceRows evidence;

    @Inject
    BookingLetters letters;

    @Inject
    RecordingService recordings;

    @Inject
    Event<RecordingTookPlace> tookPlace;

    /** Takes the place of what is over already; of what is not yet, the timer sees to it. */
    void published(@Observes RecordingPublished heard) {
        events.waitingFor(heard.hub(), heard.recording())
                .forEach(each -> settle(events.hold(heard.hub(), each), heard.at()));
    }

    /** @param held the event, held */
    void settle(LiveEvent held, Instant now) {
        Long recording = held.recording();
        if (recording == null
                || held.watchedFrom() != null
                || held.state() != EventState.OPEN
                || !held.isOver(now)
                || recordings
                        .inHub(held.hub(), recording)
                        .filter(RecordingDescription::published)
                        .isEmpty()) {
            return;
        }
        held.isWatchedFrom(now);
        tookPlace.fire(new RecordingTookPlace(held.id(), recording, now));
        Set<Long> came = evidence.came(held.id());
        bookings.of(held.id(), BookingState.BOOKED).stream()
                .filter(each -> !came.contains(each.account()))
                .forEach(each -> {
                    each.hears(BookingNews.RECORDED);
                    letters.missed(held, each);
                });
    }
}
