package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.event.SessionTime;
import org.attune.shared.RuleViolation;

/** What of an event is typed into fields, without its sessions. Cut-off and offer are typed in hours or in minutes. */
public record EventFields(
        String title,
        String summary,
        String audience,
        String speakers,
        String minutes,
        String capacity,
        String cutOffMinutes,
        String offerMinutes,
        String provider,
        String joinLink) {

    /** A new event: two hours before it begins nobody is offered a place any more; an offer holds for a day. */
    static EventFields fresh() {
        return new EventFields("", "", "", "", "60", "30", "120", "1440", "LINK", "");
    }

    static EventFields of(EventWords words) {
        return new EventFields(
                words.title(),
                words.summary(),
                words.audience(),
                words.speakers(),
                Integer.toString(words.minutes()),
                Integer.toString(words.capacity()),
                Integer.toString(words.cutOffMinutes()),
                Integer.toString(words.offerMinutes()),
                words.provider().name(),
                words.joinLink());
    }

    static EventFields sent(HttpServletRequest request) {
        return new EventFields(
                typed(request, "title"),
                typed(request, "summary"),
                typed(request, "audience"),
                typed(request, "speakers"),
                typed(request, "minutes"),
                typed(request, "capacity"),
                typed(request, "cutOffMinutes"),
                typed(request, "offerMinutes"),
                typed(request, "provider"),
                typed(request, "joinLink"));
    }

    private static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** @throws RuleViolation at a field that holds no number */
    EventWords words(List<SessionTime> sessions) {
        return new EventWords(
                title,
                summary,
                audience,
                speakers,
                number(minutes, "minutes", 0, 1_000),
                number(capacity, "capacity", 1, 10_000),
                number(cutOffMinutes, "cutOffMinutes", 0, 20_160),
                number(offerMinutes, "offerMinutes", 5, 10_080),
                Arrays.stream(MeetingProvider.values())
                        .filter(each -> each.name().equals(provider))
                        .findFirst()
                        .orElse(MeetingProvider.LINK),
                joinLink,
                sessions);
    }

    private static int number(String typed, String field, int least, int most) {
        String text = typed.strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw new RuleViolation("event." + field + ".wrong", least, most).at(field);
        }
        return Integer.parseInt(text);
    }
}
