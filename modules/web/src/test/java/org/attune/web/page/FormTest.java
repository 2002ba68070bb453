package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTest {
    private final OnlyMessages faces = new OnlyMessages();
    private final Form form = new Form();

    @BeforeEach
    void begin() {
        faces.begin();
    }

    @AfterEach
    void end() {
        faces.release();
    }

    @Test
    void a_form_without_mistakes_says_nothing() {
        assertThat(form.getErrors()).isEmpty();
        assertThat(form.invalid("name")).isFalse();
        assertThat(form.message("name")).isEmpty();
        assertThat(form.describedBy("name", "")).isNull();
    }

    @Test
    void what_faces_found_is_told_at_its_field() {
        faces.addMessage("name", new FacesMessage("Type your name."));

        assertThat(form.getErrors()).containsExactly(new Form.Mistake("name", "Type your name."));
        assertThat(form.invalid("name")).isTrue();
        assertThat(form.invalid("password")).isFalse();
        assertThat(form.message("name")).isEqualTo("Type your name.");
    }

    @Test
    void what_a_rule_refused_is_told_at_the_field_it_names() {
        form.refuse(new RuleViolation("sign-in.slow-down", "12 seconds").at("password"));

        assertThat(form.message("password")).contains("Wait 12 seconds,");
    }

    @Test
    void what_belongs_to_no_field_is_told_at_the_head_of_the_form() {
        form.refuse("sign-in.refused");

        assertThat(form.getErrors())
                .singleElement()
                .extracting(Form.Mistake::field)
                .isEqualTo("");
    }

    @Test
    void a_field_is_described_by_its_hint_and_its_mistake() {
        assertThat(form.describedBy("password", "At least 10 characters.")).isEqualTo("password-hint");

        faces.addMessage("password", new FacesMessage("Too short."));

        assertThat(form.describedBy("password", "At least 10 characters.")).isEqualTo("password-hint password-error");
        assertThat(form.describedBy("password", null)).isEqualTo("password-error");
    }

    @Test
    void a_refusal_without_a_sentence_is_a_fault_of_ours() {
        assertThatThrownBy(() -> form.refuse("no.such.sentence")).isInstanceOf(MissingResourceException.class);
    }

    /** As much of Faces as a form's messages need. */
    private static final class OnlyMessages extends FacesContextWrapper {
        private final Map<String, List<FacesMessage>> messages = new LinkedHashMap<>();

        OnlyMessages() {
            super(null);
        }

        void begin() {
            FacesContext.setCurrentInstance(this);
        }

        @Override
        public void release() {
            FacesContext.setCurrentInstance(null);
        }

        @Override
        public void addMessage(String field, FacesMessage message) {
            messages.computeIfAbsent(field, key -> new ArrayList<>()).add(message);
        }

        @Override
        public Iterator<String> getClientIdsWithMessages() {
            return messages.keySet().iterator();
        }

        @Override
        public List<FacesMessage> getMessageList(String field) {
            return messages.getOrDefault(field, List.of());
        }
    }
}
