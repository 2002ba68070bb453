package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WhoseFormTest {
    private final StringBuilder written = new StringBuilder();
    private final WhoseForm forms = new WhoseForm(new ViewHandlerWrapper((ViewHandler) null) {
        @Override
        public void writeState(FacesContext faces) {
            written.append("(state)");
        }
    });

    @Test
    void a_form_says_whose_it_is_beside_what_faces_keeps_in_it() throws IOException {
        forms.writeState(new Page("0a0b"));
        assertThat(written).hasToString("<input type=hidden name=whose value=0a0b autocomplete=off>(state)");
    }

    @Test
    void a_form_that_nobody_is_signed_in_for_says_nothing() throws IOException {
        forms.writeState(new Page(""));
        assertThat(written).hasToString("(state)");
    }

    /** As much of Faces as a hidden field needs. */
    private final class Page extends FacesContextWrapper {
        private final String person;

        private Page(String person) {
            super(null);
            this.person = person;
        }

        @Override
        public Application getApplication() {
            return new ApplicationWrapper((Application) null) {
                @Override
                public <T> T evaluateExpressionGet(FacesContext faces, String expression, Class<? extends T> type) {
                    return type.cast(person);
                }
            };
        }

        @Override
        public ResponseWriter getResponseWriter() {
            return new ResponseWriterWrapper((ResponseWriter) null) {
                @Override
                public void startElement(String name, UIComponent component) {
                    written.append('<').append(name);
                }

                @Override
                public void writeAttribute(String name, Object value, String property) {
                    written.append(' ').append(name).append('=').append(value);
                }

                @Override
                public void endElement(String name) {
                    written.append('>');
                }
            };
        }
    }
}
