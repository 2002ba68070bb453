package org.attune.learninglog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cafe | She had a CAFÉ noise | true",
                "CAFÉ | cafe | true",
                "zoë’s | ZOE'S blanket | true",
                "foot lesson | rubs one foot | true",
                "foot hand | rubs one foot | false",
                "نائم | ولد نائم | true",
                "👶 | asleep 👶 | true",
                "ﬁve | five | true",
                "'' | anything | true",
                "% | nothing | false",
                ".* | nothing | false",
            })
    void words_are_found_in_any_case_and_with_accents_or_without(String typed, String text, boolean found) {
        assertThat(new SearchWords(typed).areIn(List.of(text, "Lesson 1"))).isEqualTo(found);
    }
}
