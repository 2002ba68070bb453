package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.event.EventWords;
import org.attune.event.MeetingProvider;
import org.attune.event.SessionTime;
import org.attune.shared.RuleViolation;

/** What of an event is typed into fields, without its sessions. Cut-off and offer are typed as a number of minutes, hours or days. */
public record EventFields(
        String title,
        String summary,
        String audience,
        String speakers,
        String minutes,
        String capacity,
        String cutOffMinutes,
        String cutOffUnit,
        String offerMinutes,
        String offerUnit,
        String provider,
        String joinLink) {
    private static final String BEFORE = "was-";

    /** In what a span is typed. */
    public enum Unit {
        MINUTES(1, "minutes"),
        HOURS(60, "hours"),
        DAYS(1_440, "days");

        private final int minutes;
        private final String word;

        Unit(int minutes, String word) {
            this.minutes = minutes;
            this.word = word;
        }

        public String getWord() {
            return word;
        }

        /** The largest of which a span has whole ones. */
        static Unit of(int span) {
            return Arrays.stream(values())
                    .filter(each -> span >= each.minutes && span % each.minutes == 0)
                    .reduce(MINUTES, (smaller, larger) -> larger);
        }

        static Unit named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(MINUTES);
        }
    }

    /** A new event: two hours before it begins nobody is offered a place any more; an offer holds for a day. */
    static EventFields fresh() {
        return new EventFields("", "", "", "", "60", "30", "2", "HOURS", "1", "DAYS", "LINK", "");
    }

    static EventFields of(EventWords words) {
        return new EventFields(
                words.title(),
                words.summary(),
                words.audience(),
                words.speakers(),
                Integer.toString(words.minutes()),
                Integer.toString(words.capacity()),
                Integer.toString(words.cutOffMinutes() / Unit.of(words.cutOffMinutes()).minutes),
                Unit.of(words.cutOffMinutes()).name(),
                Integer.toString(words.offerMinutes() / Unit.of(words.offerMinutes()).minutes),
                Unit.of(words.offerMinutes()).name(),
                words.provider().name(),
                words.joinLink());
    }

    static EventFields sent(HttpServletRequest request) {
        return sent(request, "");
    }

    /** As the form showed them before anything was typed. */
    static EventFields before(HttpServletRequest request) {
        return sent(request, BEFORE);
    }

    private static EventFields sent(HttpServletRequest request, String prefix) {
        return new EventFields(
                typed(request, prefix + "title"),
                typed(request, prefix + "summary"),
                typed(request, prefix + "audience"),
                typed(request, prefix + "speakers"),
                typed(request, prefix + "minutes"),
                typed(request, prefix + "capacity"),
                typed(request, prefix + "cutOffMinutes"),
                typed(request, prefix + "cutOffUnit"),
                typed(request, prefix + "offerMinutes"),
                typed(request, prefix + "offerUnit"),
                typed(request, prefix + "provider"),
                typed(request, prefix + "joinLink"));
    }

    /** By the names under which a form sends along what it showed before anything was typed. */
    public Map<String, String> getBefore() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(BEFORE + "title", title);
        all.put(BEFORE + "summary", summary);
        all.put(BEFORE + "audience", audience);
        all.put(BEFORE + "speakers", speakers);
        all.put(BEFORE + "minutes", minutes);
        all.put(BEFORE + "capacity", capacity);
        all.put(BEFORE + "cutOffMinutes", cutOffMinutes);
        all.put(BEFORE + "cutOffUnit", cutOffUnit);
        all.put(BEFORE + "offerMinutes", offerMinutes);
        all.put(BEFORE + "offerUnit", offerUnit);
        all.put(BEFORE + "provider", provider);
        all.put(BEFORE + "joinLink", joinLink);
        return all;
    }

    /** Browsers break lines by two letters. */
    private static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\r\n", "\n");
    }

    /**
     * What somebody typed over what they had before them, where it was changed since: each field as they typed it, and as it is
     * now where they left it as it was.
     */
    EventFields over(EventFields before, EventFields now) {
        // A number and its unit are one.
        boolean cutOffTyped = !cutOffMinutes.equals(before.cutOffMinutes) || !cutOffUnit.equals(before.cutOffUnit);
        boolean offerTyped = !offerMinutes.equals(before.offerMinutes) || !offerUnit.equals(before.offerUnit);
        return new EventFields(
                over(title, before.title, now.title),
                over(summary, before.summary, now.summary),
                over(audience, before.audience, now.audience),
                over(speakers, before.speakers, now.speakers),
                over(minutes, before.minutes, now.minutes),
                over(capacity, before.capacity, now.capacity),
                cutOffTyped ? cutOffMinutes : now.cutOffMinutes,
                cutOffTyped ? cutOffUnit : now.cutOffUnit,
                offerTyped ? offerMinutes : now.offerMinutes,
                offerTyped ? offerUnit : now.offerUnit,
                over(provider, before.provider, now.provider),
                over(joinLink, before.joinLink, now.joinLink));
    }

    /**
     * What somebody else made of fields that were changed here too, by what the fields are called: what is typed here would
     * be kept over it.
     */
    Map<String, String> clashes(EventFields before, EventFields now) {
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, String> typed = words();
        Map<String, String> was = before.words();
        now.words().forEach((name, word) -> {
            if (!word.equals(was.get(name))
                    && !word.equals(typed.get(name))
                    && !Objects.equals(typed.get(name), was.get(name))) {
                all.put(name, word);
            }
        });
        return all;
    }

    private Map<String, String> words() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Title", title);
        all.put("What it is about", summary);
        all.put("Who it is for", audience);
        all.put("Who speaks", speakers);
        all.put("Minutes of learning", minutes);
        all.put("Places", capacity);
        all.put("How long a freed place is kept", offerMinutes + " " + Unit.named(offerUnit).word);
        all.put("When the wait-list closes", cutOffMinutes + " " + Unit.named(cutOffUnit).word + " before it begins");
        all.put("How people meet", EventTexts.word(meets()));
        all.put("The link to join", joinLink);
        return all;
    }

    private static String over(String typed, String before, String now) {
        return typed.equals(before) ? now : typed;
    }

    /** So long before it begins the wait-list closes, in minutes. @throws RuleViolation at the field that holds no number */
    int cutOff() {
        return span(cutOffMinutes, cutOffUnit, "cutOffMinutes");
    }

    /** @param wrong takes down each field that holds no number */
    EventWords words(List<SessionTime> sessions, Mistakes wrong) {
        return new EventWords(
                title,
                summary,
                audience,
                speakers,
                wrong.read(() -> number(minutes, "minutes", 0, 1_000), 0),
                wrong.read(() -> number(capacity, "capacity", 1, 10_000), 1),
                wrong.read(this::cutOff, 0),
                wrong.read(() -> span(offerMinutes, offerUnit, "offerMinutes"), Unit.DAYS.minutes),
                meets(),
                joinLink,
                sessions);
    }

    private MeetingProvider meets() {
        return Arrays.stream(MeetingProvider.values())
                .filter(each -> each.name().equals(provider))
                .findFirst()
                .orElse(MeetingProvider.LINK);
    }

    private static int span(String typed, String unit, String field) {
        // How much is too much the event says.
        return number(typed, field, 0, 0) * Unit.named(unit).minutes;
    }

    private static int number(String typed, String field, int least, int most) {
        String text = typed.strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw new RuleViolation("event." + field + ".wrong", least, most).at(field);
        }
        return Integer.parseInt(text);
    }
}
