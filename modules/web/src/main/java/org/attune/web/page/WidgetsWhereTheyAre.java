package org.attune.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.primefaces.context.PrimeFacesContext;

/**
 * Serves the pages without PrimeFaces' widgets as if there were no PrimeFaces. On every page it would give the scripts a
 * password, keep that in the session, and want it back with each form, which only its own scripts send. So forms of pages
 * that work without scripts would be refused, and whoever reads a page without form would get a session.
 */
public class WidgetsWhereTheyAre extends FacesContextFactory {
    private static final Set<String> PAGES_WITH_WIDGETS = Set.of("/our-courses", "/packages", "/recordings");

    public WidgetsWhereTheyAre(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        boolean plain =
                request instanceof HttpServletRequest asked && !PAGES_WITH_WIDGETS.contains(asked.getServletPath());
        return plain && faces instanceof PrimeFacesContext prime ? new WithoutWidgets(prime.getWrapped()) : faces;
    }

    private static final class WithoutWidgets extends FacesContextWrapper {
        WithoutWidgets(FacesContext wrapped) {
            super(wrapped);
            // Said to be done already, or PrimeFaces would still make the password.
            PrimeFacesContext.getCspState(wrapped).setInitialized(true);
            setCurrentInstance(this);
        }
    }
}
