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

/** The address under which one's own calendar reads one's bookings: shown to whoever made it until they sign out. */
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
    CalendarAddress held;

    @Inject
    HttpServletRequest request;

    /** Makes an address. */
    public void make() {
        String made = settings.address() + "/calendar/" + feeds.make(signedIn.reader()) + ".ics";
        held.hold(made, getMadeAt());
        Redirect.to("/my-calendar?after=made");
    }

    public void end() {
        feeds.end(signedIn.reader());
        Redirect.to("/my-calendar?after=ended");
    }

    /** The address, as long as this visit knows it. */
    public @Nullable String getAddress() {
        return held.madeAt(getMadeAt()).orElse(null);
    }

    /** When the address was made that is good now; nothing when there is none. */
    public @Nullable Instant getMadeAt() {
        return feeds.madeAt(signedIn.reader()).orElse(null);
    }

    /** What was done just before: {@code made}, {@code ended} or nothing. */
    public String getAfter() {
        return Objects.requireNonNullElse(request.getParameter("after"), "");
    }
}
