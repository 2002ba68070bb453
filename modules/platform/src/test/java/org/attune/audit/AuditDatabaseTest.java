package org.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.attune.account.Door;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditDatabaseTest {
    private static final Reader CONNIE = new Reader(1, 1, Set.of(Role.COORDINATOR));
    private static final Reader ELSEWHERE = new Reader(2, 2, Set.of(Role.COORDINATOR));

    private final PeopleBench bench = new PeopleBench();
    private final AuditService audit = AuditBench.on(bench, new Door(bench).accounts);

    @BeforeEach
    void twoHubs() {
        bench.run(() -> {
            for (int i = 1; i <= 2; i++) {
                bench.entities
                        .createNativeQuery(
                                "insert into hub (id, name, demo, version) values (" + i + ", 'A hub', false, 1)")
                        .executeUpdate();
                bench.entities
                        .createNativeQuery("insert into account (id, hub, sign_in_name, sign_in_key, password_hash,"
                                + " given_name, family_name, made_at, version) values (" + i + ", " + i + ", 'c" + i
                                + "', 'c" + i + "', 'none', 'Connie', 'Example',"
                                + " timestamp with time zone '2026-11-24 12:00:00+00:00', 1)")
                        .executeUpdate();
            }
        });
    }

    @Test
    void what_was_noted_is_read_newest_first_with_the_name_of_who_did_it() {
        bench.run(() -> audit.note(CONNIE, "course-published", "course/7", "Version 2."));
        bench.pass(Duration.ofHours(1));
        bench.run(() -> audit.note(CONNIE, "course-archived", "course/7", ""));
        bench.run(() -> audit.note(CONNIE, "course-archived", "course/8", ""));
        List<Noted> noted = bench.inTransaction(() -> audit.on(CONNIE, "course/7"));
        assertThat(noted).extracting(Noted::action).containsExactly("course-archived", "course-published");
        assertThat(noted.get(1))
                .isEqualTo(new Noted(
                        bench.clock.instant().minus(Duration.ofHours(1)),
                        "Connie Example",
                        "course-published",
                        "Version 2."));
    }

    @Test
    void what_was_done_is_noted_in_the_transaction_that_did_it_or_not_at_all() {
        assertThatThrownBy(() -> bench.run(() -> {
                    audit.note(CONNIE, "course-archived", "course/7", "");
                    throw new IllegalStateException("it could not be done");
                }))
                .hasMessage("it could not be done");
        assertThat(bench.inTransaction(() -> audit.on(CONNIE, "course/7"))).isEmpty();
    }

    @Test
    void another_hubs_notes_are_not_there() {
        bench.run(() -> audit.note(CONNIE, "course-archived", "course/7", ""));
        assertThat(bench.inTransaction(() -> audit.on(ELSEWHERE, "course/7"))).isEmpty();
    }
}
