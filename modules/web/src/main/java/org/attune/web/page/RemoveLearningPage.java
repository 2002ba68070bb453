package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.record.Elsewhere;
import org.attune.record.ElsewhereService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Asks before something learnt elsewhere goes off the record. */
@Named("removeLearningPage")
@RequestScoped
public class RemoveLearningPage {

    @Inject
    ElsewhereService elsewhere;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable Elsewhere kept;

    @PostConstruct
    void load() {
        kept = elsewhere.find(signedIn.reader(), Numbers.id(request, "id"));
    }

    public Elsewhere getKept() {
        if (kept == null) {
            throw new NotFound();
        }
        return kept;
    }

    /** The button. */
    public void remove() {
        elsewhere.remove(signedIn.reader(), getKept().id());
        Redirect.to("/record?after=removed");
    }
}
