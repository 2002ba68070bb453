package org.attune.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends a form to the address it stands at, with its query: which course it is about, or where to go after signing in,
 * is then in the address of the answer too, and survives a session that has ended.
 */
public class FormAddress extends ViewHandlerWrapper {

    public FormAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    /** Whether the address of a request names something, whatever the form that was sent says. */
    static boolean names(HttpServletRequest request, String parameter) {
        return String.valueOf(request.getQueryString()).matches("(.*&)?" + parameter + "=.*");
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String address = getWrapped().getActionURL(faces, viewId);
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String query = request.getQueryString();
        boolean itself =
                faces.getViewRoot() != null && viewId.equals(faces.getViewRoot().getViewId());
        return itself && query != null ? address + "?" + query : address;
    }
}
