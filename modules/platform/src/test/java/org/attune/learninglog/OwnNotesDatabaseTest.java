package org.attune.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.account.LearnerKeys;
import org.attune.account.ServerKey;
import org.attune.shared.PeopleBench;
import org.attune.shared.Prose;
import org.attune.shared.TestDatabase;
import org.attune.shared.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnNotesDatabaseTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final long EDITH = 1;
    private static final long OTHER = 2;
    private static final About LESSON = new About(5, 30, "lesson-1");

    private static final List<String> PROSE = List.of(
            "It's “hers”, isn't it? O'Neill; \"quoted\" \\ backslash \\n %s {0} ${x} #{y}",
            "select words from log_note where account = 1; drop table log_note; --",
            "<script>alert(1)</script> &amp; &#39; ]]>",
            "\n\n  the first line is empty, and the last too\n\n",
            "👶🏽 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 𝒜𝔹 \uD83D\uDE34",
            "ولدٌ نائمٌ \u200F(9 أشهر)\u200E שָׁלוֹם",
            "e\u0301 é ﬁ \u00AD\u200B\u200D\uFEFF \u2028 \u2029 \u0085next",
            "\ttabs\tand  double  spaces ",
            "=1+1 +1 -1 @x",
            "🙂".repeat(LogService.LONGEST));

    private final PeopleBench bench = new PeopleBench();
    private final OwnNotes notes = new OwnNotes();

    @BeforeEach
    void twoPeopleAndACourse() throws IOException {
        notes.database = Transactions.over(bench.database());
        notes.keys = new LearnerKeys(new ServerKey(Files.createTempDirectory("attune-test"), false));
        bench.run(() -> {
            sql("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)");
            for (long account : List.of(EDITH, OTHER)) {
                sql("insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name,"
                        + " made_at, version) values (" + account + ", 1, 'e" + account + "', 'e" + account
                        + "', 'none', 'Edith', 'Example', timestamp with time zone '2026-11-24 12:00:00+00:00', 1)");
            }
            sql("insert into course (id, hub, identifier, version) values (5, 1, 'c', 1)");
            sql("insert into course_version (id, course, author_version, title, summary, audience, minutes, made_by,"
                    + " licence, finish, published_at) values (20, 5, '1', 'C', '', '', 0, '', '', 'ALL_LESSONS',"
                    + " timestamp with time zone '2026-11-24 12:00:00+00:00')");
            sql("insert into course_module (id, course_version, position, kind, title, identifier)"
                    + " values (30, 20, 1, 'LINK', 'M', 'm')");
        });
    }

    private void sql(String statement) {
        bench.entities.createNativeQuery(statement).executeUpdate();
    }

    private long add(long account, String form, String words) {
        return notes.add(account, form, About.NOTHING, words, NOON).orElseThrow();
    }

    @Test
    void any_prose_comes_back_to_the_letter() {
        Random random = new Random(20261124);
        Stream<String> drawn = IntStream.range(0, 40).mapToObj(each -> anything(random));
        Stream.concat(PROSE.stream(), drawn).forEach(words -> {
            String kept = Prose.of(words);
            long id = add(EDITH, "form-" + words.hashCode(), kept);
            assertThat(notes.find(EDITH, id)).get().extracting(OwnNote::words).isEqualTo(kept);
        });
        // Nothing but a control character that HTML cannot carry differs from what was typed.
        PROSE.forEach(words -> assertThat(Prose.of(words)).isEqualTo(words.replace("\u0085", "")));
    }

    /** Any character of Unicode but halves of one. */
    private static String anything(Random random) {
        return random.ints(200, 1, Character.MAX_CODE_POINT + 1)
                .filter(each -> Character.getType(each) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(Prose.of("a\u0000b\u0007\r\nc\rd\uD83De\tf")).isEqualTo("ab\nc\nde\tf");
    }

    @Test
    void a_note_is_sealed_and_the_database_holds_no_word_of_it() throws SQLException {
        String secret = "a word that nobody sees";
        long id = add(EDITH, "one", secret);
        assertThat(TestDatabase.everything(bench.database()))
                .contains("log_note[")
                .doesNotContain("nobody sees")
                .doesNotContain(HexFormat.of().formatHex("nobody sees".getBytes(StandardCharsets.UTF_8)));
        try (Connection connection = bench.database().getConnection()) {
            notes.keys.destroy(connection, EDITH);
        }
        assertThat(notes.isReadable(EDITH)).isFalse();
        assertThat(notes.all(EDITH)).isEmpty();
        assertThat(notes.find(EDITH, id)).isEmpty();
    }

    @Test
    void another_persons_note_is_not_there() {
        long id = add(EDITH, "one", "mine");
        add(OTHER, "one", "theirs");
        assertThat(notes.find(OTHER, id)).isEmpty();
        assertThat(notes.change(OTHER, id, 1, About.NOTHING, "changed", NOON)).isFalse();
        assertThat(notes.delete(OTHER, id)).isFalse();
        assertThat(notes.all(OTHER)).extracting(OwnNote::words).containsExactly("theirs");
        assertThat(notes.find(EDITH, id)).get().extracting(OwnNote::words).isEqualTo("mine");
    }

    @Test
    void a_note_is_changed_by_who_has_seen_it() {
        long id = add(EDITH, "one", "first");
        Instant later = NOON.plusSeconds(60);
        assertThat(notes.change(EDITH, id, 1, LESSON, "second", later)).isTrue();
        assertThat(notes.find(EDITH, id)).contains(new OwnNote(id, 2, LESSON, "second", NOON, later));
        assertThat(notes.change(EDITH, id, 1, About.NOTHING, "of the other tab", later))
                .isFalse();
        assertThat(notes.find(EDITH, id)).get().extracting(OwnNote::words).isEqualTo("second");
        assertThat(notes.delete(EDITH, id)).isTrue();
        assertThat(notes.change(EDITH, id, 2, About.NOTHING, "of the other tab", later))
                .isFalse();
        assertThat(notes.find(EDITH, id)).isEmpty();
    }

    @Test
    void a_form_makes_one_note_and_each_person_has_their_own() {
        long id = add(EDITH, "one", "first");
        assertThat(notes.add(EDITH, "one", About.NOTHING, "again", NOON)).isEmpty();
        assertThat(notes.madeAs(EDITH, "one")).get().extracting(OwnNote::id).isEqualTo(id);
        assertThat(notes.all(EDITH)).hasSize(1);
    }

    @Test
    void the_size_is_known_and_erasing_takes_one_persons_notes_alone() {
        assertThat(notes.size(EDITH)).isEqualTo(new OwnNotes.Size(0, 0));
        add(EDITH, "one", "12345");
        add(EDITH, "two", "é");
        add(OTHER, "one", "theirs");
        assertThat(notes.size(EDITH).notes()).isEqualTo(2);
        assertThat(notes.size(EDITH).bytes()).isBetween(7L, 100L);
        assertThat(notes.deleteAll(EDITH)).isEqualTo(2);
        assertThat(notes.all(EDITH)).isEmpty();
        assertThat(notes.all(OTHER)).hasSize(1);
    }
}
