package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.openid.Departure;
import org.jspecify.annotations.Nullable;

/** Whom this browser has sent to the hub's own sign-in. Its web session knows, and each comes back once. */
@ApplicationScoped
public class OnTheWay {
    private static final String KEPT = "attune.on-the-way";
    /** Tabs in which the button was pressed and nothing came back. */
    private static final int MOST = 5;

    /**
     * Someone who was sent.
     *
     * @param goingTo where they want to be in the end
     * @param onTablet whether they left from a shared tablet: what it is known by does not come along with them
     */
    public record Sent(Departure departure, String goingTo, boolean onTablet) implements Serializable {}

    /** Someone goes. */
    public synchronized void goes(HttpSession session, Sent sent) {
        Map<String, Sent> all = kept(session);
        if (all.size() >= MOST) {
            all.remove(all.keySet().iterator().next());
        }
        all.put(sent.departure().state(), sent);
        session.setAttribute(KEPT, all);
    }

    /** Someone comes back; nothing when nobody was sent from this browser, or they came back before. */
    public synchronized Optional<Sent> comesBack(@Nullable HttpSession session, @Nullable String state) {
        if (session == null || state == null) {
            return Optional.empty();
        }
        Map<String, Sent> all = kept(session);
        Optional<Sent> found = Optional.ofNullable(all.remove(state));
        session.setAttribute(KEPT, all);
        return found;
    }

    @SuppressWarnings("unchecked") // only this class writes it
    private static Map<String, Sent> kept(HttpSession session) {
        Object all = session.getAttribute(KEPT);
        return all == null ? new LinkedHashMap<>() : new LinkedHashMap<>((Map<String, Sent>) all);
    }
}
