package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessesTest {
    private static final List<String> OWN = List.of("Nora", "O’Sample", "nora.osample@nursery.example");

    private final Guesses guesses = new Guesses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "1234567890",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "nurserynursery",
                "sunshine2024",
                "Nora Sample",
                "noraosample1",
                "NORA-nursery",
                "          "
            })
    void what_is_tried_first_and_what_one_is_called_is_easy(String password) {
        assertThat(guesses.isEasy(password, OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three words together",
                "four words at once",
                "attune-demo",
                "a good long password",
                "my cat Nora hates fish",
                "correct horse",
                "x7#Kq!2m$Z",
                "zwei Wörter und Käse",
                "4@8({[<3€6912!|0$5+7%24@8({[<3€6912!|0$5+7%24@8({[<3€6912!|0$5+7%2"
            })
    void words_that_do_not_belong_together_are_not(String password) {
        assertThat(guesses.isEasy(password, OWN)).isFalse();
    }
}
