package org.attune.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes into every form whose it is, under the name that tells nobody who that is. A tablet is shared: a form can be sent,
 * or sent once more, when somebody else has signed in since, and what was typed must not become theirs. The gate compares.
 */
public class WhoseForm extends ViewHandlerWrapper {
    /** The hidden field; a form that nobody was signed in for has none. */
    public static final String FIELD = "whose";

    private static final String PERSON = "#{me.signedIn ? unsent.person : ''}";

    public WhoseForm(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Faces asks for this once in each form that it writes. */
    @Override
    public void writeState(FacesContext faces) throws IOException {
        String person = faces.getApplication().evaluateExpressionGet(faces, PERSON, String.class);
        if (!person.isEmpty()) {
            ResponseWriter page = faces.getResponseWriter();
            page.startElement("input", null);
            page.writeAttribute("type", "hidden", null);
            page.writeAttribute("name", FIELD, null);
            page.writeAttribute("value", person, null);
            // Or a browser may put the field's value of before into a page that was loaded again.
            page.writeAttribute("autocomplete", "off", null);
            page.endElement("input");
        }
        super.writeState(faces);
    }
}
