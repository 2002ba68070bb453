package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.attune.reminder.WayOut;
import org.attune.reminder.WayOutService;
import org.attune.shared.NotFound;

/**
 * Where the link in a reminder of a voluntary course leads, for whoever has the letter, signed in or not. To follow it
 * changes nothing, since mail scanners do.
 */
@Named("noMoreRemindersPage")
@RequestScoped
public class NoMoreRemindersPage {

    @Inject
    WayOutService ways;

    @Inject
    HttpServletRequest request;

    private Optional<WayOut> way = Optional.empty();

    @PostConstruct
    void look() {
        way = ways.look(key());
    }

    /** The button. */
    public void stop() {
        try {
            ways.stop(key());
            Redirect.to("/no-more-reminders?key=" + URLEncoder.encode(key(), StandardCharsets.UTF_8));
        } catch (NotFound meanwhile) {
            // It was taken off, or made required, while the page was open: the page says how it is now.
            look();
        }
    }

    /** Whether the link leads anywhere. */
    public boolean isWorks() {
        return way.isPresent();
    }

    /** What it leads out of. */
    public WayOut getWay() {
        return way.orElseThrow(NotFound::new);
    }

    private String key() {
        return Objects.requireNonNullElse(request.getParameter("key"), "");
    }
}
