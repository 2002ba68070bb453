package org.attune.web.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;

/**
 * A form that was open for too long, or over a restart of the server, is shown again with what was typed. Faces has
 * forgotten the page by then, and with it the proof that the form came from us: so nothing is done with it, and the
 * person presses the button once more.
 */
public class TypedTextKept extends ExceptionHandlerWrapper {

    /** Puts the handler before Faces' own. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new TypedTextKept(getWrapped().getExceptionHandler());
        }
    }

    TypedTextKept(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable failure = events.next().getContext().getException();
            if (getRootCause(failure) instanceof ViewExpiredException || failure instanceof ViewExpiredException) {
                events.remove();
                showAgain(FacesContext.getCurrentInstance());
            }
        }
        getWrapped().handle();
    }

    private static void showAgain(FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                faces.getExternalContext().redirect(request.getRequestURI());
                return;
            }
            String page = request.getServletPath() + ".xhtml";
            UIViewRoot view = faces.getApplication().getViewHandler().createView(faces, page);
            // Once the view is built, its fields take what was typed; the button's event is dropped.
            view.subscribeToViewEvent(PreRenderViewEvent.class, new Typed());
            faces.setViewRoot(view);
            faces.renderResponse();
            new Form().refuse("form.expired");
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static final class Typed implements SystemEventListener {

        @Override
        public void processEvent(SystemEvent event) {
            ((UIViewRoot) event.getSource()).processDecodes(event.getFacesContext());
        }

        @Override
        public boolean isListenerForSource(Object source) {
            return source instanceof UIViewRoot;
        }
    }
}
