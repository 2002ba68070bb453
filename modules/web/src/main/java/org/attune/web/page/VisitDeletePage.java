package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.attune.patch.Visit;
import org.attune.patch.VisitService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Deleting a note of a visit: the page shows it once more, and the button does it. */
@Named("visitDeletePage")
@RequestScoped
public class VisitDeletePage {

    @Inject
    VisitService visits;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable Visit visit;

    @PostConstruct
    void load() {
        try {
            visit = visits.note(signedIn.reader(), Numbers.id(request, "id"));
        } catch (NotFound absent) {
            // What was to be deleted was deleted in another tab.
            if (!request.getMethod().equals("POST")) {
                throw absent;
            }
        }
    }

    /** The button. */
    public void delete() {
        Visit there = visit;
        if (there == null) {
            Redirect.to("/patch?after=deleted");
            return;
        }
        try {
            visits.delete(signedIn.reader(), there.note());
        } catch (NotFound absent) {
            // Then it is deleted already, as was wanted.
        }
        Redirect.to(
                there.open() ? "/patch-setting?setting=" + there.setting() + "&after=deleted" : "/patch?after=deleted");
    }

    /** Whether there is anything to delete still. */
    public boolean isThere() {
        return visit != null;
    }

    public Visit getVisit() {
        return Objects.requireNonNull(visit);
    }
}
