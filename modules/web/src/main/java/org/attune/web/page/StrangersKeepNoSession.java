package org.attune.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets a stranger read a page without form and get no cookie. PrimeFaces gives the scripts of every page a password,
 * which it keeps in the session; but its widgets are on pages for people who are signed in, and they have a session.
 */
public class StrangersKeepNoSession implements PhaseListener {
    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getExternalContext().getSession(false) == null) {
            PrimeFacesContext.getCspState(faces).setInitialized(true);
        }
    }
}
