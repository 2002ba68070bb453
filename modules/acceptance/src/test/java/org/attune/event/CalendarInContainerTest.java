package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.attune.acceptance.Await;
import org.attune.catalogue.HubRows;
import org.attune.notification.Letter;
import org.attune.notification.LetterEntry;
import org.attune.notification.LetterState;
import org.attune.notification.OutboxService;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars as the server writes them, with the library as the application carries it. */
@ArquillianTest
class CalendarInContainerTest {
    private static final String TITLE = "Feeding, slowly 👶";

    @Inject
    EventDeskService desk;

    @Inject
    EventService events;

    @Inject
    CalendarFeedService feeds;

    @Inject
    OutboxService outbox;

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    private Reader coordinator = nobody();
    private Reader edith = nobody();
    private long event;

    private static Reader nobody() {
        return new Reader(0, 0, Set.of(Role.EDUCATOR));
    }

    @BeforeEach
    void anEventThatCanBeBooked() throws SQLException {
        coordinator = HubRows.inNewHub(database, Role.COORDINATOR);
        edith = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update account set email = sign_in_name, welcomed_at = made_at where id = ?")) {
            update.setLong(1, edith.account());
            update.executeUpdate();
        }
        Instant begins = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(30));
        event = desk.make(
                coordinator,
                new EventWords(
                        TITLE,
                        "What babies say.",
                        "Everybody",
                        "Dr Demo",
                        60,
                        10,
                        60,
                        60,
                        MeetingProvider.LINK,
                        "https://meet.example.org/secret",
                        List.of(new SessionTime(begins, begins.plus(Duration.ofHours(1))))));
        desk.open(coordinator, event, desk.event(coordinator, event).version());
    }

    @Test
    void what_is_booked_stands_under_the_address_until_it_is_given_up_and_the_address_ends() {
        String token = feeds.make(edith);
        assertThat(text(token)).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
        events.book(edith, event);
        CalendarFile booked = feeds.read(token).orElseThrow();
        assertThat(booked.text()).contains("SUMMARY:Feeding\\, slowly 👶").doesNotContain("meet.example.org");
        assertThat(feeds.read(token)).contains(booked);
        events.giveUp(edith, event);
        assertThat(text(token)).doesNotContain("BEGIN:VEVENT");
        feeds.end(edith);
        assertThat(feeds.read(token)).isEmpty();
    }

    @Test
    void what_goes_in_by_a_letter_goes_out_by_a_later_one() {
        events.book(edith, event);
        events.giveUp(edith, event);
        Await.until(
                "both letters are kept",
                Duration.ofSeconds(30),
                () -> kept().stream()
                                .filter(each -> each.state() == LetterState.KEPT)
                                .count()
                        == 2);
        List<Letter.CalendarPart> parts = kept().stream()
                .map(each -> Objects.requireNonNull(
                        outbox.open(coordinator, each.id()).calendar()))
                .toList();
        // The newest first.
        assertThat(parts)
                .extracting(Letter.CalendarPart::method)
                .containsExactly(Letter.CalendarMethod.CANCEL, Letter.CalendarMethod.REQUEST);
        assertThat(line(parts.get(0), "UID")).isEqualTo(line(parts.get(1), "UID"));
        assertThat(Integer.parseInt(line(parts.get(0), "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(line(parts.get(1), "SEQUENCE")));
    }

    private List<LetterEntry> kept() {
        return outbox.page(coordinator, 1).letters();
    }

    private String text(String token) {
        return feeds.read(token).orElseThrow().text();
    }

    private static String line(Letter.CalendarPart part, String property) {
        return part.text()
                .lines()
                .filter(each -> each.startsWith(property + ":"))
                .map(each -> each.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
