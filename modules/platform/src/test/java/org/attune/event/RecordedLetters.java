package org.attune.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down who is told what, in the order of what happened; what a transaction takes back is not told. */
final class RecordedLetters implements BookingLetters {
    /** A letter that was written. */
    record Told(
            Kind kind,
            long event,
            long account,
            @Nullable BookingState before,
            @Nullable Instant until) {}

    enum Kind {
        BOOKED,
        CHANGED,
        MOVED,
        WAITING,
        OFFERED,
        OFFER_OVER,
        WAIT_OVER,
        GAVE_UP,
        CANCELLED,
        MISSED
    }

    private final List<Told> all = new ArrayList<>();
    private final ThreadLocal<List<Told>> mine = ThreadLocal.withInitial(ArrayList::new);

    private void tell(Kind kind, LiveEvent event, Booking booking, @Nullable BookingState before) {
        Told told = new Told(kind, event.id(), booking.account(), before, booking.offeredUntil());
        mine.get().add(told);
        synchronized (all) {
            all.add(told);
        }
    }

    /** The transaction that wrote them is done. */
    void stand() {
        mine.remove();
    }

    /** The transaction that wrote them did not happen. */
    void takeBack() {
        synchronized (all) {
            all.removeIf(each -> mine.get().stream().anyMatch(own -> own == each));
        }
        mine.remove();
    }

    List<Told> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** What one person was told. */
    List<Kind> to(long account) {
        return all().stream()
                .filter(each -> each.account() == account)
                .map(Told::kind)
                .toList();
    }

    @Override
    public void booked(LiveEvent event, Booking booking, boolean changed) {
        tell(changed ? Kind.CHANGED : Kind.BOOKED, event, booking, null);
    }

    @Override
    public void moved(LiveEvent event, Booking booking) {
        tell(Kind.MOVED, event, booking, null);
    }

    @Override
    public void waiting(LiveEvent event, Booking booking) {
        tell(Kind.WAITING, event, booking, null);
    }

    @Override
    public void offered(LiveEvent event, Booking booking) {
        tell(Kind.OFFERED, event, booking, null);
    }

    @Override
    public void offerOver(LiveEvent event, Booking booking) {
        tell(Kind.OFFER_OVER, event, booking, null);
    }

    @Override
    public void waitOver(LiveEvent event, Booking booking) {
        tell(Kind.WAIT_OVER, event, booking, null);
    }

    @Override
    public void gaveUp(LiveEvent event, Booking booking, BookingState before) {
        tell(Kind.GAVE_UP, event, booking, before);
    }

    @Override
    public void cancelled(LiveEvent event, Booking booking, BookingState before) {
        tell(Kind.CANCELLED, event, booking, before);
    }

    @Override
    public void missed(LiveEvent event, Booking booking) {
        tell(Kind.MISSED, event, booking, null);
    }
}
