package org.attune.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.shared.RuleViolation;

/** What has to be right about an event before it is kept, told field by field and all at once. */
final class EventCheck {
    private static final int TITLE = 200;
    private static final int SUMMARY = 2_000;
    private static final int AUDIENCE = 500;
    private static final int SPEAKERS = 1_000;
    private static final int LINK = 2_000;
    private static final int MOST_SESSIONS = 30;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final List<RuleViolation> wrong = new ArrayList<>();
    private final EventWords words;

    private EventCheck(EventWords words) {
        this.words = words;
    }

    /**
     * Checks what is kept as a draft.
     *
     * @throws RuleViolation at the first field that is wrong, with the others
     */
    static void draft(EventWords words) {
        EventCheck check = new EventCheck(words);
        check.texts();
        check.numbers();
        check.link(false);
        check.sessions();
        check.tell();
    }

    /**
     * Checks what people can book: it has a link, and whatever is new lies ahead.
     *
     * @param there sessions that are there already and may lie behind
     * @throws RuleViolation at the first field that is wrong, with the others
     */
    static void open(EventWords words, List<SessionTime> there, Instant now) {
        EventCheck check = new EventCheck(words);
        check.texts();
        check.numbers();
        check.link(true);
        check.sessions();
        check.ahead(there, now);
        check.tell();
    }

    private void texts() {
        if (words.title().isEmpty()) {
            wrong("title", "event.title.missing");
        }
        longest("title", words.title(), TITLE);
        longest("summary", words.summary(), SUMMARY);
        longest("audience", words.audience(), AUDIENCE);
        longest("speakers", words.speakers(), SPEAKERS);
    }

    private void longest(String field, String text, int most) {
        if (text.length() > most) {
            wrong(field, "event." + field + ".long", most, text.length());
        }
    }

    private void numbers() {
        between("minutes", words.minutes(), 0, 1_000);
        between("capacity", words.capacity(), 1, 10_000);
        between("cutOffMinutes", words.cutOffMinutes(), 0, 20_160);
        between("offerMinutes", words.offerMinutes(), 5, 10_080);
    }

    private void between(String field, int number, int least, int most) {
        if (number < least || number > most) {
            wrong(field, "event." + field + ".wrong", least, most);
        }
    }

    private void link(boolean needed) {
        String link = words.joinLink();
        if (words.provider() == MeetingProvider.LINK && link.isEmpty() && needed) {
            wrong("joinLink", "event.joinLink.missing");
        }
        if (!link.isEmpty() && !isWebAddress(link)) {
            wrong("joinLink", "event.joinLink.wrong");
        }
        longest("joinLink", link, LINK);
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            return address.getHost() != null
                    && address.getScheme() != null
                    && Set.of("https", "http").contains(address.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void sessions() {
        List<SessionTime> sessions = words.sessions();
        if (sessions.isEmpty()) {
            wrong("sessions", "event.sessions.missing");
        }
        if (sessions.size() > MOST_SESSIONS) {
            wrong("sessions", "event.sessions.many", MOST_SESSIONS);
        }
        for (int i = 0; i < sessions.size(); i++) {
            SessionTime session = sessions.get(i);
            if (!session.startsAt().isBefore(session.endsAt())) {
                wrong("sessions", "event.session.ends", i + 1);
            }
            if (session.length().compareTo(LONGEST) > 0) {
                wrong("sessions", "event.session.long", i + 1);
            }
            if (i > 0 && session.startsAt().isBefore(sessions.get(i - 1).endsAt())) {
                wrong("sessions", "event.session.order", i + 1);
            }
        }
    }

    private void ahead(List<SessionTime> there, Instant now) {
        for (int i = 0; i < words.sessions().size(); i++) {
            SessionTime session = words.sessions().get(i);
            if (!there.contains(session) && !now.isBefore(session.startsAt())) {
                wrong("sessions", "event.session.past", i + 1);
            }
        }
    }

    private void wrong(String field, String key, Object... arguments) {
        wrong.add(new RuleViolation(key, arguments).at(field));
    }

    private void tell() {
        if (!wrong.isEmpty()) {
            throw wrong.get(0).and(wrong.subList(1, wrong.size()));
        }
    }
}
