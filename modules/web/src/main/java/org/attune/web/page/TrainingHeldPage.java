package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.LongConsumer;
import org.attune.renewal.HeldTraining;
import org.attune.renewal.TrainingService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Something that was written down about somebody: to put right, or to take away. */
@Named("trainingHeldPage")
@RequestScoped
public class TrainingHeldPage {

    @Inject
    TrainingService training;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private long setting;
    private @Nullable HeldTraining held;
    private boolean keptMeanwhile;
    private long seen;
    private String day = "";

    @PostConstruct
    void load() {
        setting = Numbers.id(request, "setting");
        try {
            HeldTraining there = training.held(signedIn.reader(), setting, Numbers.id(request, "id"));
            held = there;
            seen = there.version();
            day = there.on().toString();
        } catch (NotFound removed) {
            // Taken away while the page was open: what was typed is not lost for that.
            if (!request.getMethod().equals("POST")) {
                throw removed;
            }
        }
    }

    /** Keeps the day that was typed. */
    public void keep() {
        does("corrected", id -> training.correct(signedIn.reader(), setting, id, seen, Day.typed(day)));
    }

    /** Takes it away. */
    public void remove() {
        does("removed", id -> training.remove(signedIn.reader(), setting, id, seen));
    }

    private void does(String what, LongConsumer change) {
        if (held == null) {
            form.refuse(new RuleViolation("training.gone"));
            return;
        }
        try {
            change.accept(held.id());
            Redirect.to("/renewals?setting=" + setting + "&after=" + what);
        } catch (RuleViolation refused) {
            form.refuse(refused);
            HeldTraining now = training.held(signedIn.reader(), setting, held.id());
            keptMeanwhile = now.version() != seen;
            held = now;
            seen = now.version();
        }
    }

    public long getSetting() {
        return setting;
    }

    /** Nothing when it was taken away meanwhile. */
    public @Nullable HeldTraining getHeld() {
        return held;
    }

    /** Whether the reader may put it right. */
    public boolean isTheirs() {
        return held != null && training.mayChange(signedIn.reader(), setting, held.id());
    }

    /** Whose it is. */
    public String getName() {
        return held == null ? "" : training.name(signedIn.reader(), setting, held.account());
    }

    /** Whether something else was kept while the page was open: {@link #getHeld} has it. */
    public boolean isKeptMeanwhile() {
        return keptMeanwhile;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String typed) {
        day = typed;
    }
}
