package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.attune.learning.LessonProgress;
import org.attune.learning.ReopenService;
import org.attune.learning.Reopenable;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Opening a lesson for someone again: which one and why, then once more what that means, and only the second press does it.
 * The second form carries what the first was filled in with.
 */
@Named("reopenPage")
@RequestScoped
public class ReopenPage {

    @Inject
    ReopenService reopening;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private long account;
    private @Nullable WhereRequest asked;
    private @Nullable Reopenable person;
    private String lesson = "";
    private String reason = "";
    private boolean sure;

    @PostConstruct
    void load() {
        asked = WhereRequest.of(request);
        account = Numbers.id(request, "person");
        person = reopening.of(signedIn.reader(), asked.course(), account);
        lesson = Objects.requireNonNullElse(request.getParameter("lesson"), "");
        reason = Objects.requireNonNullElse(request.getParameter("reason"), "");
        sure = request.getParameter("sure") != null && getChosen() != null;
    }

    /** The first press: asks once more. */
    public void ask() {
        if (getChosen() == null) {
            form.refuse(new RuleViolation("reopen.lesson-missing").at("lesson"));
            return;
        }
        try {
            reason = reopening.reason(signedIn.reader(), reason);
            sure = true;
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** Back to the form, with what is in it. */
    public void change() {
        sure = false;
    }

    /** The second press. */
    public void open() {
        LessonProgress chosen = getChosen();
        if (chosen == null) {
            throw new NotFound();
        }
        try {
            reopening.reopen(
                    signedIn.reader(),
                    getAsked().course(),
                    account,
                    chosen.module(),
                    chosen.lesson().activity(),
                    reason);
            Redirect.to("/reopen?" + getAsked().query() + "&person=" + account);
        } catch (RuleViolation refused) {
            form.refuse(refused);
            sure = false;
        }
    }

    /** Who is where, as it was asked. */
    public WhereRequest getAsked() {
        if (asked == null) {
            throw new NotFound();
        }
        return asked;
    }

    public Reopenable getPerson() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** A lesson, as the form names it. */
    public String value(LessonProgress each) {
        return each.module() + "/" + each.lesson().activity();
    }

    public boolean isTheOne(LessonProgress each) {
        return value(each).equals(lesson);
    }

    /** The lesson that was chosen; nothing before that. */
    public @Nullable LessonProgress getChosen() {
        Optional<LessonProgress> chosen =
                getPerson().lessons().stream().filter(this::isTheOne).findFirst();
        return chosen.orElse(null);
    }

    /** Those open again that the person has not begun since. */
    public List<LessonProgress> getOpenAgain() {
        return getPerson().lessons().stream()
                .filter(each -> each.reopening().isPresent())
                .toList();
    }

    public String reason(LessonProgress each) {
        return each.reopening().orElseThrow(NotFound::new).reason();
    }

    /** Whether it asks once more. */
    public boolean isSure() {
        return sure;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
