package org.attune.event;

/**
 * The letters that go with a booking, with the calendar entry that puts it in or takes it out. Each is written in the
 * transaction of the change that it tells of.
 */
interface BookingLetters {

    /** They have a place; also when what calendars have to know has changed, sessions that are no more among it. */
    void booked(LiveEvent event, Booking booking, boolean changed);

    /** They wait, or a place is kept for them, and it is at another time now. */
    void moved(LiveEvent event, Booking booking);

    /** They wait. */
    void waiting(LiveEvent event, Booking booking);

    /** A place is kept for them until {@code booking.offeredUntil()}. */
    void offered(LiveEvent event, Booking booking);

    /** What was offered passed on: they wait no more. */
    void offerOver(LiveEvent event, Booking booking);

    /** The cut-off came, and no place was freed for them: they wait no more. */
    void waitOver(LiveEvent event, Booking booking);

    /** They gave up what they had; the calendar entry goes if there was one. */
    void gaveUp(LiveEvent event, Booking booking, BookingState before);

    /** The event is called off. */
    void cancelled(LiveEvent event, Booking booking, BookingState before);

    /** They had a place and did not come; the recording is there. */
    void missed(LiveEvent event, Booking booking);
}
