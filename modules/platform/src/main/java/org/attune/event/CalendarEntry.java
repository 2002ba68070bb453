package org.attune.event;

import java.time.Instant;
import org.attune.shared.Checksum;

/**
 * A session as it stands in somebody's calendar. Nothing in it lets anybody into the meeting: the address is that of our page,
 * which lets in whoever has a place.
 *
 * @param uid the same for a session and a booking, for good, in letters and in the feed
 * @param sequence of two that have the same uid the higher is the later (RFC 5545, 3.8.7.4)
 * @param at when the booking became what it is
 * @param summary its title
 * @param address of the event's page
 */
record CalendarEntry(
        String uid,
        int sequence,
        Instant at,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String description,
        String address,
        Standing standing) {

    /** Whether it takes place (RFC 5545, 3.8.1.11). */
    enum Standing {
        CONFIRMED,
        /** They have not said yes yet. */
        TENTATIVE,
        CANCELLED
    }

    /** The uid of a session for who has the booking. The session's is a random UUID, so that no host need stand in it (RFC 7986, 5.3). */
    static String uid(EventSession session, Booking booking) {
        return session.uid() + "-" + booking.id();
    }

    /**
     * A session of an event, for whoever has the booking. Its sequence is what was counted of the event and of the booking
     * together: neither falls, and each letter raises the booking's, so that a later letter always outdoes an earlier one.
     *
     * @param invitation the booking's count
     * @param platform its address, without a slash at its end
     */
    static CalendarEntry of(LiveEvent event, EventSession session, Booking booking, int invitation, String platform) {
        boolean offered = booking.state() == BookingState.OFFERED;
        String page = EventPage.address(platform, event.id());
        return new CalendarEntry(
                uid(session, booking),
                event.sequence() + invitation,
                booking.at(),
                session.startsAt(),
                session.endsAt(),
                offered ? "Offered: " + event.title() : event.title(),
                description(event, offered, page),
                page,
                offered ? Standing.TENTATIVE : Standing.CONFIRMED);
    }

    private static String description(LiveEvent event, boolean offered, String page) {
        String speakers =
                event.speakers().isBlank() ? "" : "\n\nWith " + event.speakers().strip();
        return event.summary().strip().replaceAll("\\R", "\n") + speakers + "\n\n"
                + (offered ? "A place is kept for you. Take it, or let it go: " : "Join, or give up your place: ")
                + page;
    }

    /** What was sent earlier, as something that does not take place, or not for them. */
    static CalendarEntry gone(LiveEvent event, SentEntry sent, Booking booking, int invitation, String platform) {
        String page = EventPage.address(platform, event.id());
        return new CalendarEntry(
                sent.uid(),
                event.sequence() + invitation,
                booking.at(),
                sent.startsAt(),
                sent.endsAt(),
                event.title(),
                page,
                page,
                Standing.CANCELLED);
    }

    /** Stands for what somebody has to know of it: whoever has one with the same need not be told again. */
    String fingerprint() {
        return Checksum.of(String.join("\u0000", startsAt.toString(), endsAt.toString(), summary));
    }
}
