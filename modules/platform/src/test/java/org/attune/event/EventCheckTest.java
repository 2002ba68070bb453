package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.attune.event.EventBench.hour;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class EventCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final SessionTime EVENING = hour(NOW.plus(Duration.ofDays(7)));

    @Test
    void each_field_that_is_wrong_is_told_of_and_all_at_once() {
        EventWords words = new EventWords(
                " ",
                "s".repeat(2_001),
                "a".repeat(501),
                "p".repeat(1_001),
                1_001,
                0,
                20_161,
                4,
                MeetingProvider.LINK,
                "meet.example",
                List.of());
        assertThat(wrong(words))
                .containsExactly(
                        "title event.title.missing",
                        "summary event.summary.long",
                        "audience event.audience.long",
                        "speakers event.speakers.long",
                        "minutes event.minutes.wrong",
                        "capacity event.capacity.wrong",
                        "cutOffMinutes event.cutOffMinutes.wrong",
                        "offerMinutes event.offerMinutes.wrong",
                        "joinLink event.joinLink.wrong",
                        "sessions event.sessions.missing");
    }

    @Test
    void sessions_are_in_order_and_do_not_overlap_and_end_after_they_begin_within_a_day() {
        Instant from = EVENING.startsAt();
        assertThat(wrong(at(EVENING, hour(from.plus(Duration.ofMinutes(59))))))
                .containsExactly("sessions event.session.order");
        assertThat(wrong(at(hour(from.plus(Duration.ofDays(1))), EVENING)))
                .containsExactly("sessions event.session.order");
        assertThat(wrong(at(new SessionTime(from, from)))).containsExactly("sessions event.session.ends");
        assertThat(wrong(at(new SessionTime(from, from.plus(Duration.ofMinutes(1_441))))))
                .containsExactly("sessions event.session.long");
        assertThat(wrong(at(Collections.nCopies(31, EVENING).toArray(SessionTime[]::new))))
                .startsWith("sessions event.sessions.many");
        assertThatCode(() -> EventCheck.draft(at(EVENING, hour(EVENING.endsAt()))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_people_book_has_a_link_of_the_web_and_lies_ahead() {
        SessionTime past = hour(NOW.minusSeconds(1));
        assertThat(opening(linked("", EVENING))).containsExactly("joinLink event.joinLink.missing");
        for (String each : List.of("javascript:alert(1)", "ftp://files.example/x", "https:///nowhere", "ht tp://x")) {
            assertThat(opening(linked(each, EVENING))).as(each).containsExactly("joinLink event.joinLink.wrong");
        }
        assertThat(opening(linked("http://meet.example/a?b=c", past))).containsExactly("sessions event.session.past");
        assertThatCode(() -> EventCheck.open(linked("HTTPS://meet.example", past), List.of(past), NOW))
                .doesNotThrowAnyException();
        assertThatCode(() -> EventCheck.draft(linked("", past))).doesNotThrowAnyException();
    }

    private static EventWords at(SessionTime... sessions) {
        return EventBench.words(5, sessions);
    }

    private static EventWords linked(String link, SessionTime session) {
        EventWords plain = at(session);
        return new EventWords(
                plain.title(),
                plain.summary(),
                plain.audience(),
                plain.speakers(),
                plain.minutes(),
                plain.capacity(),
                plain.cutOffMinutes(),
                plain.offerMinutes(),
                MeetingProvider.LINK,
                link,
                plain.sessions());
    }

    private static List<String> wrong(EventWords words) {
        return told(() -> EventCheck.draft(words.tidy()));
    }

    private static List<String> opening(EventWords words) {
        return told(() -> EventCheck.open(words.tidy(), List.of(), NOW));
    }

    private static List<String> told(Runnable check) {
        RuleViolation first = catchThrowableOfType(RuleViolation.class, check::run);
        return Stream.concat(Stream.of(first), first.others().stream())
                .map(each -> each.field() + " " + each.messageKey())
                .toList();
    }
}
