package org.attune.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.attune.shared.Reader;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

class ManyEventsDatabaseTest {
    private static final Logger LOG = Logger.getLogger(ManyEventsDatabaseTest.class.getName());
    private static final int EVENTS = 1_000;
    private static final int PEOPLE = 8_000;
    private static final int MOST_QUERIES = 7;
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final EventBench bench = new EventBench();

    @Test
    void a_list_of_a_thousand_events_takes_a_handful_of_queries() throws SQLException {
        fill();
        Reader somebody = new Reader(1_000, EventBench.HUB, bench.person().roles());
        List<MyEvent> all =
                counted("between", () -> bench.events.between(somebody, NOW, NOW.plus(Duration.ofDays(2 * EVENTS))));
        assertThat(all).hasSize(EVENTS);
        assertThat(all).filteredOn(each -> each.booking().isPresent()).isNotEmpty();
        assertThat(all).extracting(each -> each.event().taken()).containsOnly(PEOPLE * 3 / EVENTS);
        assertThat(counted("all", () -> bench.desk.all(bench.cora))).hasSize(EVENTS);
    }

    private <T> T counted(String what, Supplier<T> work) {
        AtomicInteger queries = new AtomicInteger();
        SessionEventAdapter counting = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                queries.incrementAndGet();
            }
        };
        ServerSession session =
                bench.in(() -> bench.bench.entities.getEntityManagerFactory().unwrap(ServerSession.class));
        session.getEventManager().addListener(counting);
        long from = System.nanoTime();
        T result;
        try {
            result = bench.in(work);
        } finally {
            session.getEventManager().removeListener(counting);
        }
        LOG.info(() -> what + " took " + queries + " queries and " + (System.nanoTime() - from) / 1_000_000 + " ms");
        assertThat(queries.get()).isBetween(1, MOST_QUERIES);
        return result;
    }

    /** Each event has two sessions, and each person a place at three events. */
    private void fill() throws SQLException {
        try (Connection connection = bench.bench.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String at = "timestamp with time zone '2026-11-24 12:00:00+00:00'";
            for (int i = 0; i < PEOPLE; i++) {
                int id = 1_000 + i;
                statement.addBatch("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name,"
                        + " family_name, made_at, version) values (" + id + ", 1, 'n" + id + "', 'n" + id
                        + "', 'none', 'Some', 'Body', " + at + ", 1)");
            }
            for (int i = 1; i <= EVENTS; i++) {
                statement.addBatch(
                        "insert into live_event (id, hub, title, summary, audience, speakers, minutes, capacity,"
                                + " cut_off_minutes, offer_minutes, provider, join_link, state, cancelled_why, sequence, made_by,"
                                + " made_at, version) values (" + i + ", 1, 'Event " + i
                                + "', '', '', '', 60, 30, 60, 60, 'LINK',"
                                + " 'https://meet.example', 'OPEN', '', 0, 1000, " + at + ", 1)");
                for (int session = 0; session < 2; session++) {
                    int id = 2 * i + session;
                    Instant begins = NOW.plus(Duration.ofHours(12L * id + 6));
                    statement.addBatch(
                            "insert into event_session (id, live_event, starts_at, ends_at, uid, meeting) values ("
                                    + id + ", " + i + ", timestamp with time zone '" + begins
                                    + "', timestamp with time zone '"
                                    + begins.plusSeconds(3_600) + "', 'u" + id + "', 'm" + id + "')");
                }
            }
            for (int i = 1; i <= 3 * PEOPLE; i++) {
                statement.addBatch(
                        "insert into booking (id, live_event, account, state, place, invitation, at, version)"
                                + " values (" + i + ", " + (1 + i % EVENTS) + ", " + (1_000 + (i - 1) / 3)
                                + ", 'BOOKED', 0, 0, " + at
                                + ", 1)");
            }
            statement.executeBatch();
            connection.commit();
        }
    }
}
