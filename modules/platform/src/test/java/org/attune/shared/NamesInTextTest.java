package org.attune.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInTextTest {
    private final NamesInText names =
            new NamesInText(List.of("Example, Edith", "Tuning into Babies", "Feeding in Peace"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Today I waited while Ada rubbed one foot. | Ada",
                "I saw that Ada's foot was cold. | Ada",
                "we sat with Zuzanna-Maria on the rug | Zuzanna-Maria",
                "Then, with Øystein, we sang. | Øystein",
                "Ada rubbed one foot. | Ada",
                "He slept. Noah’s mother rang. | Noah",
                "The child's name is ada. | ada",
                "the baby’s name: Björk | Björk",
                "a little boy called tom in my room | tom",
                "One of the twins, named “Wren”, slept. | Wren",
                "Her name is 小雨 | 小雨",
            })
    void what_looks_like_a_childs_name_is_found(String text, String name) {
        assertThat(names.in(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A baby of 9 months rubbed one foot. She was tired, I think. “He waits,” I said.",
                "On Monday in March I’ll meet our SENCO about the EYFS and the NHS.",
                "I, Edith, took Tuning into Babies; Feeding in Peace was best.",
                "We moved from the Bramble Room to the garden of Kaleidoscope Nursery, near Ash Street.",
                "I spoke with Mrs Testperson and Mum.",
                "Cues:\n- Feet. Hands.\n* Eyes\n(Then sleep)",
                "The baby called out to me. A child called for her key person.",
                "select … from babies where foot = 'rubbed'; 👶 ولد نائم",
                "HE WAS TIRED AND SO WAS I",
            })
    void what_is_commonly_written_so_is_not(String text) {
        assertThat(names.in(text)).isEmpty();
    }

    @Test
    void a_few_are_named_each_once() {
        assertThat(names.in("With Ada and Bram and Ada, then Cleo, then Dov and Esa."))
                .containsExactly("Ada", "Bram", "Cleo");
    }

    @Test
    void a_long_text_takes_no_time() {
        String text = "the child's name ".repeat(1_200) + "l'".repeat(5_000) + " a".repeat(5_000) + "\n—".repeat(500);
        long before = System.nanoTime();
        assertThat(names.in(text)).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }
}
