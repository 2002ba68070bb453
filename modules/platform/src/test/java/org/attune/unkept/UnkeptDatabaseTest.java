package org.attune.unkept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.attune.account.LearnerKeys;
import org.attune.account.ServerKey;
import org.attune.shared.PeopleBench;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.TestDatabase;
import org.attune.shared.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnkeptDatabaseTest {
    private static final String SECRET = "words that nobody else sees";

    private final Reader edith = new Reader(1, 1, Set.of(Role.EDUCATOR));
    private final Reader other = new Reader(2, 1, Set.of(Role.EDUCATOR));
    private final PeopleBench bench = new PeopleBench();
    private final UnkeptService unkept = new UnkeptService();

    @BeforeEach
    void twoPeople() throws IOException {
        unkept.forms = new UnkeptForms();
        unkept.forms.database = Transactions.over(bench.database());
        unkept.forms.keys = new LearnerKeys(new ServerKey(Files.createTempDirectory("attune-test"), false));
        unkept.clock = bench.clock;
        bench.run(() -> {
            sql("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)");
            for (long account : List.of(1, 2)) {
                sql("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                        + " made_at, version) values (" + account + ", 1, 'e" + account + "', 'e" + account
                        + "', 'none', 'Edith', 'Example', timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
            }
        });
    }

    private void sql(String statement) {
        bench.entities.createNativeQuery(statement).executeUpdate();
    }

    private void take(Reader reader, String name, String text) {
        assertThat(unkept.take(reader, name, true, text)).isTrue();
        bench.pass(Duration.ofSeconds(1));
    }

    private List<String> texts(Reader reader) {
        return unkept.waiting(reader).stream().map(UnkeptForm::text).toList();
    }

    @Test
    void an_unkept_form_comes_back_to_its_writer_and_to_nobody_else() {
        take(edith, "a1", SECRET);
        take(edith, "a2", "later");
        assertThat(texts(edith)).containsExactly("later", SECRET);
        assertThat(texts(other)).isEmpty();
        unkept.drop(other, "a1");
        take(other, "a1", "of another, by the same name");
        assertThat(texts(edith)).containsExactly("later", SECRET);
        unkept.drop(edith, "a1");
        assertThat(texts(edith)).containsExactly("later");
        assertThat(texts(other)).hasSize(1);
    }

    @Test
    void the_database_holds_no_word_of_it_and_it_is_gone_with_the_key_of_its_writer() throws SQLException {
        take(edith, "a1", SECRET);
        assertThat(TestDatabase.everything(bench.database()))
                .contains("unkept_form[")
                .doesNotContain(SECRET)
                .doesNotContain(HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8)));
        try (Connection connection = bench.database().getConnection()) {
            unkept.forms.keys.destroy(connection, edith.account());
        }
        assertThat(texts(edith)).isEmpty();
    }

    @Test
    void the_same_form_typed_on_takes_the_place_of_what_was_there() {
        take(edith, "a1", "It was");
        take(edith, "a1", "It was " + SECRET);
        assertThat(texts(edith)).containsExactly("It was " + SECRET);
    }

    @Test
    void whoever_came_in_by_a_pin_sees_what_a_pin_opens() {
        take(edith, "a1", "to learn");
        assertThat(unkept.take(edith, "a2", false, "of the log")).isTrue();
        assertThat(texts(edith.forLearningOnly())).containsExactly("to learn");
        assertThat(texts(edith)).hasSize(2);
    }

    @Test
    void of_very_many_the_oldest_go_and_what_is_too_large_is_not_taken() {
        for (int i = 0; i <= UnkeptService.MOST; i++) {
            take(edith, Integer.toHexString(i), "text " + i);
        }
        assertThat(texts(edith))
                .hasSize(UnkeptService.MOST)
                .doesNotContain("text 0")
                .contains("text 1");
        assertThat(unkept.take(edith, "a1", true, "é".repeat(UnkeptService.LARGEST / 2)))
                .isTrue();
        assertThat(unkept.take(edith, "a2", true, "é".repeat(UnkeptService.LARGEST / 2 + 1)))
                .isFalse();
        for (String name : List.of("", "../a", "a".repeat(37))) {
            assertThat(unkept.take(edith, name, true, "text")).as(name).isFalse();
        }
    }

    @Test
    void what_is_a_month_old_goes() {
        take(edith, "a1", "older");
        bench.pass(UnkeptService.WAITS.minusSeconds(1));
        take(other, "a2", "newer");
        unkept.forgetOld();
        assertThat(texts(edith)).isEmpty();
        assertThat(texts(other)).containsExactly("newer");
        unkept.forget(other.account());
        assertThat(texts(other)).isEmpty();
    }
}
