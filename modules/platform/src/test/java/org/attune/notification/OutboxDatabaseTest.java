package org.attune.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.attune.shared.PeopleBench;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxDatabaseTest {
    private static final Letter LETTER = new Letter(
            "ada@example.org",
            "Ada Example",
            "Welcome",
            List.of("Hello.", "Come in."),
            new Letter.Call("Start", "https://learn.example.org/start?token=once"),
            "You are new here.",
            Instant.parse("2026-11-25T12:00:00Z"));

    private final PeopleBench bench = new PeopleBench();
    private OutboxService outbox;

    @BeforeEach
    void twoHubs(@TempDir Path data) {
        outbox = OutboxBench.on(bench, data);
        Hubs.make(bench);
    }

    @Test
    void what_was_put_is_there() {
        Letter plain = new Letter("b@example.org", "", "Hello", List.of("Hello."), null, "Why not.", null);
        Letter more = new Letter(
                "c@example.org",
                "",
                "Hello",
                List.of("Hello."),
                LETTER.call(),
                List.of(
                        new Letter.Call("Or this", "https://learn.example.org/this?key=one"),
                        new Letter.Call("Or that", "https://learn.example.org/that")),
                "Why not.",
                null);
        bench.run(() -> outbox.put(1, "one", LETTER));
        bench.run(() -> outbox.put(1, "two", plain));
        bench.run(() -> outbox.putForOpenHours(1, "three", more));
        assertThat(OutboxBench.letters(bench, outbox, 1)).containsExactly(LETTER, plain, more);
        assertThat(LetterText.plain(more))
                .contains(
                        "Or this:\nhttps://learn.example.org/this?key=one\n\nOr that:\nhttps://learn.example.org/that\n\n"
                                + "Why not.");
        assertThat(LetterText.html(more)).contains("<a href=\"https://learn.example.org/that\"", ">Or that</a>");
    }

    @Test
    void a_letter_is_put_in_its_callers_transaction_or_not_at_all() {
        assertThatThrownBy(() -> bench.run(() -> {
                    outbox.put(1, "one", LETTER);
                    throw new IllegalStateException("it could not be done");
                }))
                .hasMessage("it could not be done");
        assertThat(OutboxBench.letters(bench, outbox, 1)).isEmpty();
    }

    @Test
    void a_second_letter_of_an_occasion_is_not_taken() {
        bench.run(() -> outbox.put(1, "one", LETTER));
        bench.run(() -> outbox.put(1, "one", LETTER));
        bench.run(() -> outbox.put(2, "one", LETTER));
        assertThat(OutboxBench.letters(bench, outbox, 1)).hasSize(1);
        assertThat(OutboxBench.letters(bench, outbox, 2)).hasSize(1);
    }

    @Test
    void what_a_letter_says_cannot_be_read_in_the_database() {
        bench.run(() -> outbox.put(1, "one", LETTER));
        assertThat(TestDatabase.everything(bench.database()))
                .contains("ada@example.org")
                .doesNotContain("token=once")
                .doesNotContain("Come in.");
    }
}
