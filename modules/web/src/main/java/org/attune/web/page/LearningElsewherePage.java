package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.attune.record.Elsewhere;
import org.attune.record.ElsewhereService;
import org.attune.record.ElsewhereWords;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Something learnt elsewhere: new, or one that the address names. */
@Named("learningElsewherePage")
@RequestScoped
public class LearningElsewherePage {
    @Inject
    ElsewhereService elsewhere;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable Elsewhere kept;
    private long seen;
    private boolean gone;
    private boolean keptMeanwhile;
    private String title = "";
    private String giver = "";
    private String day = "";
    private String minutes = "";
    private String note = "";

    @PostConstruct
    void load() {
        if (request.getParameter("id") != null) {
            take(Numbers.id(request, "id"));
        }
    }

    private void take(long id) {
        try {
            Elsewhere there = elsewhere.find(signedIn.reader(), id);
            kept = there;
            seen = there.version();
            title = there.words().title();
            giver = there.words().giver();
            day = there.words().day().toString();
            minutes = Integer.toString(there.words().minutes());
            note = there.words().note();
        } catch (NotFound removed) {
            // Removed in another tab: what was typed is not lost for that.
            if (!request.getMethod().equals("POST")) {
                throw removed;
            }
            gone = true;
        }
    }

    /** The button of the form. */
    public void keep() {
        if (gone && request.getParameter("anew") == null) {
            form.refuse(new RuleViolation("elsewhere.gone"));
            return;
        }
        try {
            ElsewhereWords words = words();
            if (kept == null) {
                long id = elsewhere.add(signedIn.reader(), words);
                Redirect.to("/learning-proof?id=" + id + "&after=kept");
            } else {
                elsewhere.change(signedIn.reader(), kept.id(), seen, words);
                Redirect.to("/record?after=kept");
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
            if (kept != null) {
                Elsewhere now = elsewhere.find(signedIn.reader(), kept.id());
                keptMeanwhile = now.version() != seen;
                kept = now;
                seen = now.version();
            }
        }
    }

    /** @throws RuleViolation with all that cannot be read */
    private ElsewhereWords words() {
        List<RuleViolation> wrong = new ArrayList<>();
        if (title.isBlank()) {
            wrong.add(new RuleViolation("elsewhere.title.missing").at("title"));
        }
        LocalDate on = read(() -> Day.typed(day), LocalDate.EPOCH, wrong);
        int lasted = read(() -> Minutes.typed(minutes, "minutes", "elsewhere.minutes.wrong"), 1, wrong);
        if (!wrong.isEmpty()) {
            throw wrong.get(0).and(wrong.subList(1, wrong.size()));
        }
        return new ElsewhereWords(title, giver, on, lasted, note);
    }

    private static <T> T read(Supplier<T> typed, T otherwise, List<RuleViolation> wrong) {
        try {
            return typed.get();
        } catch (RuleViolation refused) {
            wrong.add(refused);
            return otherwise;
        }
    }

    /** Whether it was removed while the page was open. */
    public boolean isGone() {
        return gone;
    }

    /** Whether something else was kept while the page was open: {@link #getKept} has it. */
    public boolean isKeptMeanwhile() {
        return keptMeanwhile;
    }

    /** What is kept; nothing while it is new. */
    public @Nullable Elsewhere getKept() {
        return kept;
    }

    public Elsewhere.@Nullable Proof getProof() {
        return kept == null ? null : kept.proof().orElse(null);
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getGiver() {
        return giver;
    }

    public void setGiver(String typed) {
        giver = typed;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String typed) {
        day = typed;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String typed) {
        minutes = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }
}
