package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.attune.record.Elsewhere;
import org.attune.record.ElsewhereService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The file that proves something learnt elsewhere: a page of its own, so that a refused file costs nothing that was typed. */
@Named("learningProofPage")
@RequestScoped
public class LearningProofPage {

    @Inject
    ElsewhereService elsewhere;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable Elsewhere kept;
    private @Nullable Part file;

    @PostConstruct
    void load() {
        kept = elsewhere.find(signedIn.reader(), Numbers.id(request, "id"));
    }

    /** Says that a file was too large to be read at all. */
    public void open() {
        if (request.getParameter("too-large") != null) {
            form.refuse(new RuleViolation("proof.large", ElsewhereService.MOST_MEGABYTES).at("proof"));
        }
    }

    /** The button of the form. */
    public void attach() {
        try {
            elsewhere.prove(signedIn.reader(), getKept().id(), Files.name(file), Files.bytes(file));
            Redirect.to("/record?after=kept");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** The button that takes the proof away. */
    public void detach() {
        elsewhere.unprove(signedIn.reader(), getKept().id());
        Redirect.to("/learning-proof?id=" + getKept().id());
    }

    public Elsewhere getKept() {
        if (kept == null) {
            throw new NotFound();
        }
        return kept;
    }

    public Elsewhere.@Nullable Proof getProof() {
        return getKept().proof().orElse(null);
    }

    public int getMegabytes() {
        return ElsewhereService.MOST_MEGABYTES;
    }

    /** Whether the words were kept just now. */
    public boolean isJustKept() {
        return request.getParameter("after") != null && form.getErrors().isEmpty();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part chosen) {
        file = chosen;
    }
}
