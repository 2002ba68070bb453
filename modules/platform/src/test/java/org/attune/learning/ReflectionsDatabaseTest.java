package org.attune.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.attune.account.LearnerKeys;
import org.attune.account.ServerKey;
import org.attune.shared.NotFound;
import org.attune.shared.PeopleBench;
import org.attune.shared.TestDatabase;
import org.attune.shared.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReflectionsDatabaseTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Reflections.Place PLACE = new Reflections.Place(1, 5, "think");
    private static final String WORDS = "“He rubs one foot” – tired?\nselect … from 👶";

    private final PeopleBench bench = new PeopleBench();
    private final Reflections reflections = new Reflections();

    @BeforeEach
    void someoneAndACourse() throws IOException {
        reflections.database = Transactions.over(bench.database());
        reflections.keys = new LearnerKeys(new ServerKey(Files.createTempDirectory("attune-test"), false));
        bench.run(() -> {
            bench.entities
                    .createNativeQuery("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)")
                    .executeUpdate();
            bench.entities
                    .createNativeQuery("insert into account (id, hub, sign_in_name, sign_in_key, password_hash,"
                            + " given_name, family_name, made_at, version) values (1, 1, 'e', 'e', 'none', 'Edith',"
                            + " 'Example', timestamp with time zone '2026-11-24 12:00:00+00:00', 1)")
                    .executeUpdate();
            bench.entities
                    .createNativeQuery("insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)")
                    .executeUpdate();
        });
    }

    @Test
    void what_was_written_is_kept_to_the_letter_and_changed_by_who_has_seen_it() {
        assertThat(reflections.find(PLACE)).isEmpty();
        assertThat(reflections.write(PLACE, WORDS, 0, NOON)).isTrue();
        assertThat(reflections.find(PLACE)).contains(new Reflection(WORDS, 1, NOON));
        assertThat(reflections.write(PLACE, "another first", 0, NOON)).isFalse();
        assertThat(reflections.write(PLACE, "more", 1, NOON.plusSeconds(1))).isTrue();
        assertThat(reflections.write(PLACE, "of the other tab", 1, NOON)).isFalse();
        assertThat(reflections.find(PLACE)).contains(new Reflection("more", 2, NOON.plusSeconds(1)));
        assertThat(reflections.erase(PLACE, 1)).isFalse();
        assertThat(reflections.erase(PLACE, 2)).isTrue();
        assertThat(reflections.find(PLACE)).isEmpty();
    }

    @Test
    void what_was_written_is_sealed_with_the_learners_key_and_lost_with_it() throws SQLException {
        reflections.write(PLACE, "a word that nobody sees", 0, NOON);
        assertThat(TestDatabase.everything(bench.database()))
                .contains("reflection[")
                .doesNotContain("nobody sees")
                .doesNotContain("6e6f626f647920736565"); // the same in hexadecimal
        try (Connection connection = bench.database().getConnection()) {
            reflections.keys.destroy(connection, 1);
        }
        assertThatThrownBy(() -> reflections.find(PLACE)).isInstanceOf(NotFound.class);
    }
}
