package org.attune.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.attune.document.DocumentType;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class ElsewheresDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final ElsewhereWords WORDS =
            new ElsewhereWords("Paediatric first aid 👶", "Red Cross", DAY, 360, "Twelve of us.\nResuscitation.");
    private static final byte[] PDF = "%PDF-1.7 a secret proof".getBytes(StandardCharsets.ISO_8859_1);

    private final RecordBench bench = new RecordBench();

    @Test
    void what_was_learnt_elsewhere_is_kept_to_the_letter_and_changed_by_who_has_seen_it() {
        long id = bench.elsewhere.add(bench.reader, WORDS);
        Elsewhere kept = bench.elsewhere.find(bench.reader, id);
        assertThat(kept.words()).isEqualTo(WORDS);
        assertThat(bench.elsewhere.all(bench.reader)).containsExactly(kept);
        ElsewhereWords bare = new ElsewhereWords("First aid", "", DAY.minusDays(1), 1, "");
        bench.elsewhere.change(bench.reader, id, kept.version(), bare);
        assertThat(bench.elsewhere.find(bench.reader, id).words()).isEqualTo(bare);
        assertThatThrownBy(() -> bench.elsewhere.change(bench.reader, id, kept.version(), WORDS))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("elsewhere.changed");
        bench.elsewhere.remove(bench.reader, id);
        assertThat(bench.elsewhere.all(bench.reader)).isEmpty();
    }

    @Test
    void a_proof_comes_back_to_the_byte_and_another_takes_its_place() {
        long id = bench.elsewhere.add(bench.reader, WORDS);
        bench.elsewhere.prove(bench.reader, id, "Proof – 1.pdf", PDF);
        ProofFile proof = bench.elsewhere.proof(bench.reader, id);
        assertThat(proof.name()).isEqualTo("Proof – 1.pdf");
        assertThat(proof.type()).isEqualTo(DocumentType.PDF);
        assertThat(proof.bytes()).isEqualTo(PDF);
        bench.elsewhere.prove(bench.reader, id, "2.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
        assertThat(bench.elsewhere.find(bench.reader, id).proof()).contains(new Elsewhere.Proof("2.jpg", 4));
        bench.elsewhere.unprove(bench.reader, id);
        assertThat(bench.elsewhere.find(bench.reader, id).proof()).isEmpty();
        assertThatThrownBy(() -> bench.elsewhere.proof(bench.reader, id)).isInstanceOf(NotFound.class);
        bench.elsewhere.prove(bench.reader, id, "3.pdf", PDF);
        bench.elsewhere.remove(bench.reader, id);
        assertThat(TestDatabase.everything(bench.bench.database())).doesNotContain("learning_proof[");
    }

    @Test
    void a_proof_is_a_pdf_jpeg_or_png_by_its_name_and_by_its_bytes() {
        long id = bench.elsewhere.add(bench.reader, WORDS);
        refuses("proof.kind", () -> bench.elsewhere.prove(bench.reader, id, "proof.png", PDF));
        refuses("proof.kind", () -> bench.elsewhere.prove(bench.reader, id, "proof.html", PDF));
        refuses("proof.kind", () -> bench.elsewhere.prove(bench.reader, id, "proof.pdf", new byte[] {'%'}));
        refuses("proof.missing", () -> bench.elsewhere.prove(bench.reader, id, "proof.pdf", new byte[0]));
        refuses("proof.large", () -> bench.elsewhere.prove(bench.reader, id, "proof.pdf", new byte[10_000_001]));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        refuses("elsewhere.title.missing", new ElsewhereWords(" ", "", DAY, 1, ""));
        refuses("elsewhere.long", new ElsewhereWords("x".repeat(201), "", DAY, 1, ""));
        refuses("elsewhere.long", new ElsewhereWords("x", "", DAY, 1, "x".repeat(5001)));
        refuses("elsewhere.day.beyond", new ElsewhereWords("x", "", LocalDate.of(2026, 11, 25), 1, ""));
        refuses("elsewhere.minutes.wrong", new ElsewhereWords("x", "", DAY, 0, ""));
    }

    private void refuses(String key, ElsewhereWords words) {
        refuses(key, () -> bench.elsewhere.add(bench.reader, words));
    }

    private static void refuses(String key, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }

    @Test
    void nobody_sees_or_changes_anothers() {
        long id = bench.elsewhere.add(bench.reader, WORDS);
        bench.elsewhere.prove(bench.reader, id, "proof.pdf", PDF);
        assertThat(bench.elsewhere.all(bench.other)).isEmpty();
        for (Runnable asked : new Runnable[] {
            () -> bench.elsewhere.find(bench.other, id),
            () -> bench.elsewhere.change(bench.other, id, 1, WORDS),
            () -> bench.elsewhere.remove(bench.other, id),
            () -> bench.elsewhere.prove(bench.other, id, "proof.pdf", PDF),
            () -> bench.elsewhere.unprove(bench.other, id),
            () -> bench.elsewhere.proof(bench.other, id)
        }) {
            assertThatThrownBy(asked::run).isInstanceOf(NotFound.class);
        }
        assertThat(bench.elsewhere.proof(bench.reader, id).bytes()).isEqualTo(PDF);
    }

    @Test
    void what_was_learnt_elsewhere_is_sealed_with_the_persons_key_and_lost_with_it() {
        long id = bench.elsewhere.add(bench.reader, WORDS);
        bench.elsewhere.prove(bench.reader, id, "proof of Edith.pdf", PDF);
        assertThat(TestDatabase.everything(bench.bench.database()))
                .contains("learning_proof[")
                .doesNotContain("Red Cross", "secret proof", "of Edith")
                .doesNotContain("5265642043726f7373", "7365637265742070726f6f66", "6f66204564697468");
        bench.destroyKey(bench.reader);
        assertThatThrownBy(() -> bench.elsewhere.all(bench.reader)).isInstanceOf(NotFound.class);
        bench.record.forget(bench.reader.account());
        assertThat(TestDatabase.everything(bench.bench.database()))
                .doesNotContain("learning_proof[", "learning_elsewhere[");
    }
}
