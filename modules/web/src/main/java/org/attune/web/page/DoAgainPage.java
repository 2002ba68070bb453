package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.learning.CoursePlan;
import org.attune.learning.LearningService;
import org.attune.renewal.Again;
import org.attune.renewal.RenewalService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Doing a course again, to renew it: what happens, and the button. */
@Named("doAgainPage")
@RequestScoped
public class DoAgainPage {

    @Inject
    LearningService learning;

    @Inject
    RenewalService renewals;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable CoursePlan plan;
    private @Nullable Again again;

    @PostConstruct
    void load() {
        CoursePlan there = learning.plan(signedIn.reader(), Numbers.id(request, "course"));
        if (there.finishedAt() == null) {
            throw new NotFound();
        }
        plan = there;
        again = renewals.again(signedIn.reader()).stream()
                .filter(each -> each.course() == there.course().course())
                .findFirst()
                .orElse(null);
    }

    /** The button. */
    public void begin() {
        try {
            renewals.doAgain(signedIn.reader(), getPlan().course().course());
            Redirect.to("/course?id=" + getPlan().course().course());
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    public CoursePlan getPlan() {
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }

    /** Nothing when it is not time. */
    public @Nullable Again getAgain() {
        return again;
    }
}
