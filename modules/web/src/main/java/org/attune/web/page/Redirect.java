package org.attune.web.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The answer to a form that did its work: go and get the next page. */
final class Redirect {

    private Redirect() {}

    /** @param address from the root of the application, with its slash */
    static void to(String address) {
        ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
        try {
            request.redirect(request.getApplicationContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
