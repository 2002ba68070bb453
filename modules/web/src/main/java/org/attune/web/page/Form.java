package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What has to be put right in the form that was sent: what Faces found in a field, and what a rule refused. Shown at the
 * head of the form and at the field, by the tags {@code a:errors} and {@code a:field}.
 */
@Named("form")
@RequestScoped
public class Form {

    /**
     * One thing to put right.
     *
     * @param field id of its input; empty when it belongs to none
     */
    public record Mistake(String field, String message) {}

    /** Says that a rule refused what was asked, at the field it names, and all else that it found. */
    public void refuse(RuleViolation refused) {
        add(refused.field(), Messages.text(refused.messageKey(), refused.arguments()));
        refused.others().forEach(this::refuse);
    }

    /** Says what has to be put right, at no field. */
    public void refuse(String messageKey, Object... arguments) {
        add(null, Messages.text(messageKey, arguments));
    }

    /** Whether this request sends a form. */
    public boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** All that has to be put right, in the order it was found. */
    public List<Mistake> getErrors() {
        List<Mistake> mistakes = new ArrayList<>();
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<String> fields = faces.getClientIdsWithMessages(); fields.hasNext(); ) {
            String field = fields.next();
            for (FacesMessage message : faces.getMessageList(field)) {
                mistakes.add(new Mistake(field == null ? "" : field, message.getSummary()));
            }
        }
        return mistakes;
    }

    /** Whether the field has to be put right. */
    public boolean invalid(String field) {
        return first(field).isPresent();
    }

    /** What has to be put right in the field; empty when nothing has. */
    public String message(String field) {
        return first(field).orElse("");
    }

    /** The ids of what describes the field, its hint and its message; nothing when it has neither. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        List<String> ids = new ArrayList<>();
        if (hint != null && !hint.isEmpty()) {
            ids.add(field + "-hint");
        }
        if (invalid(field)) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private static Optional<String> first(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(FacesMessage::getSummary)
                .findFirst();
    }

    private static void add(@Nullable String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
