package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.attune.event.BookingNews;
import org.attune.event.BookingState;
import org.attune.event.EventDescription;
import org.attune.event.EventSessionDescription;
import org.attune.event.EventState;
import org.attune.event.MyEvent;
import org.attune.event.SessionAttendance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final EventTexts texts = new EventTexts();

    EventTextsTest() {
        texts.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        texts.dates = new Dates();
        texts.dates.clock = texts.clock;
        texts.words = new Words();
    }

    private static EventDescription event(EventState state, Instant starts) {
        return new EventDescription(
                1,
                "Singing",
                "",
                "",
                "",
                60,
                10,
                0,
                0,
                state,
                "Dana is ill.",
                false,
                false,
                false,
                0,
                List.of(new EventSessionDescription(
                        2, starts, starts.plusSeconds(3600), starts.minusSeconds(900), false)));
    }

    private String news(BookingNews news, @Nullable Instant movedFrom) {
        return texts.news(new MyEvent(
                event(EventState.OPEN, NOW.plus(DAY)),
                Optional.of(BookingState.BOOKED),
                0,
                null,
                List.of(),
                Optional.of(news),
                movedFrom));
    }

    @Test
    void what_became_of_a_booking_is_said_in_a_sentence() {
        assertThat(news(BookingNews.OFFER_OVER, null)).contains("has passed on");
        assertThat(news(BookingNews.WAIT_OVER, null)).contains("the wait-list has closed");
        assertThat(news(BookingNews.MOVED, Instant.parse("2026-12-01T18:30:00Z")))
                .isEqualTo("It was moved from Tuesday 1 December, 6.30\u00a0pm to Saturday 21 November, 10\u00a0am.");
        assertThat(news(BookingNews.MOVED, Instant.parse("2026-11-21T18:30:00Z")))
                .isEqualTo("On Saturday 21 November it was moved from 6.30\u00a0pm to 10\u00a0am.");
        assertThat(news(BookingNews.MOVED, null)).isEqualTo("It has more sessions than it had.");
        assertThat(news(BookingNews.CALLED_OFF, null)).isEqualTo("It was called off. Dana is ill.");
    }

    @Test
    void a_draft_whose_day_is_past_is_told_of_and_nothing_else_is() {
        assertThat(texts.isPastDraft(event(EventState.DRAFT, NOW.minus(DAY)))).isTrue();
        assertThat(texts.isPastDraft(event(EventState.DRAFT, NOW.plus(DAY)))).isFalse();
        assertThat(texts.isPastDraft(event(EventState.OPEN, NOW.minus(DAY)))).isFalse();
    }

    @Test
    void once_the_last_session_has_begun_there_is_nothing_ahead_to_book() {
        assertThat(texts.isAhead(event(EventState.OPEN, NOW.plusSeconds(1)))).isTrue();
        assertThat(texts.isAhead(event(EventState.OPEN, NOW))).isFalse();
    }

    @Test
    void what_stays_without_a_tick_is_named() {
        assertThat(texts.stays(new SessionAttendance.Person(1, "Ada", NOW, 41, null)))
                .isEqualTo("joined, 41 minutes reported");
        assertThat(texts.stays(new SessionAttendance.Person(1, "Ada", null, 0, "Cora")))
                .isEmpty();
    }
}
