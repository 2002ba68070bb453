package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedFormTest {

    @Test
    void a_form_comes_back_to_the_letter() {
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("words", new String[] {"\nNoah <slept> & \"woke\"\r\n \uD83D\uDE34 \u2028"});
        sent.put("age", new String[] {"one", "two"});
        TypedForm form = TypedForm.of("/reflection?course=3&module=4", "What did you see?", sent);
        assertThat(TypedForm.read(form.json())).isEqualTo(form);
        assertThat(form.fields()).extracting(TypedForm.Field::name).containsExactly("words", "age", "age");
    }

    @Test
    void a_long_title_is_cut() {
        assertThat(new TypedForm("/a", "x".repeat(1000), List.of()).title()).hasSize(300);
    }
}
