package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.attune.event.CalendarFeedService;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/** The address under which one's own calendar reads one's bookings: shown once, in the answer to the form that makes it. */
@Named("myCalendarPage")
@RequestScoped
public class MyCalendarPage {

    @Inject
    CalendarFeedService feeds;

    @Inject
    SignedIn signedIn;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    private @Nullable String address;

    /** Makes an address. No redirect follows: it stands in this answer alone, and in no address of ours. */
    public void make() {
        address = settings.address() + "/calendar/" + feeds.make(signedIn.reader()) + ".ics";
    }

    public void end() {
        feeds.end(signedIn.reader());
        Redirect.to("/my-calendar?after=ended");
    }

    /** The address that was made just now; nothing else is known. */
    public @Nullable String getAddress() {
        return address;
    }

    /** When the address was made that is good now; nothing when there is none. */
    public @Nullable Instant getMadeAt() {
        return feeds.madeAt(signedIn.reader()).orElse(null);
    }

    /** What was done just before: {@code ended} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }
}
