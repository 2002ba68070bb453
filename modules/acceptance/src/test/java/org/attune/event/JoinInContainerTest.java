package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.attune.catalogue.HubRows;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class JoinInContainerTest {
    private static final String ROOM = "https://meet.example/room";

    @Resource(lookup = "java:app/jdbc/attune")
    DataSource database;

    @Inject
    EventDeskService desk;

    @Inject
    EventService events;

    @Inject
    JoinService joining;

    @Inject
    AttendanceService attendance;

    @Inject
    MeetingService meetings;

    private Reader coordinator;
    private Reader ada;
    private Reader bea;

    @BeforeEach
    void people() throws SQLException {
        coordinator = HubRows.inNewHub(database, Role.COORDINATOR);
        ada = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
        bea = HubRows.inHub(database, coordinator.hub(), Role.EDUCATOR);
    }

    private long open(Duration from) {
        Instant begins = Instant.now().plus(from);
        long event = desk.make(
                coordinator,
                new EventWords(
                        "Singing",
                        "Singing with babies.",
                        "",
                        "",
                        60,
                        20,
                        0,
                        60,
                        MeetingProvider.LINK,
                        ROOM,
                        List.of(new SessionTime(begins, begins.plus(Duration.ofHours(1))))));
        desk.open(coordinator, event, desk.event(coordinator, event).version());
        events.book(ada, event);
        return event;
    }

    private long session(long event) {
        return events.event(ada, event).event().sessions().get(0).session();
    }

    @Test
    void who_has_a_place_goes_in_and_it_is_kept_once_and_a_host_goes_in_and_leaves_nothing() throws SQLException {
        long event = open(Duration.ofMinutes(10));
        long session = session(event);
        for (int i = 0; i < 2; i++) {
            assertThat(joining.join(ada, session)).isEqualTo(new JoinAnswer.Go(ROOM));
        }
        assertThat(joining.join(bea, session)).isEqualTo(new JoinAnswer.NotBooked());
        assertThat(joining.join(coordinator, session)).isEqualTo(new JoinAnswer.Go(ROOM));
        assertThat(attendance.mine(ada, event)).as("before it begins").isEmpty();
        SessionRows.begin(database, event);
        assertThat(attendance.mine(ada, event)).extracting(Attended::kind).containsExactly(Evidence.JOINED);
        assertThat(attendance.mine(coordinator, event)).isEmpty();
        assertThat(attendance.of(coordinator, event)).singleElement().satisfies(each -> assertThat(each.people())
                .extracting(SessionAttendance.Person::account)
                .containsExactly(ada.account()));
        Reader elsewhere = HubRows.inNewHub(database, Role.COORDINATOR);
        assertThatThrownBy(() -> joining.join(elsewhere, session)).isInstanceOf(NotFound.class);
    }

    @Test
    void before_it_opens_nobody_goes_in_and_nothing_is_kept() {
        long event = open(Duration.ofHours(3));
        assertThat(joining.join(ada, session(event))).isInstanceOf(JoinAnswer.OpensAt.class);
        assertThat(joining.join(coordinator, session(event))).isInstanceOf(JoinAnswer.OpensAt.class);
        assertThat(attendance.mine(ada, event)).isEmpty();
    }

    @Test
    void what_is_not_set_up_is_not_offered() {
        assertThat(meetings.providers(coordinator)).containsExactly(MeetingProvider.LINK);
    }
}
