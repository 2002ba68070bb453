package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | key smile smiled makes looked reached breathes breath noise eyes toes does goes voice turn two through",
                "1 | used cue cues she the house whole tried cried field friend tongue 14",
                "2 | baby babies feeding people little waited reaches moment quiet being something sometimes careful movement",
                "2 | table settled rattles faces watches playing crying colleague gesture language mealtimes someone really",
                "2 | eyebrows tiredness gently houses safety million union special social patient before every self-made",
                "3 | idea area video curious attention nursery carefully families audience beautiful responsive understand",
                "3 | together opinion radio serious easier happier everyone",
                "4 | educator material experience situation emotional relationship usually variety observation practitioner",
            })
    void known_words_have_the_syllables_they_are_spoken_with(int syllables, String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllables.in(word)).as(word).isEqualTo(syllables);
        }
    }
}
