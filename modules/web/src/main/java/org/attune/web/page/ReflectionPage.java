package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.attune.learning.LessonProgress;
import org.attune.learning.PartPlan;
import org.attune.learning.PartService;
import org.attune.learning.Reflection;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A question to write about. Whatever is refused, what was typed stays in the field; and when the text was changed
 * elsewhere meanwhile, what is kept is shown beside it.
 */
@Named("reflectionPage")
@RequestScoped
public class ReflectionPage {

    @Inject
    PartService parts;

    @Inject
    SignedIn signedIn;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private @Nullable PartPlan part;
    private @Nullable Reflection kept;
    private @Nullable String elsewhere;
    private String words = "";
    private long seen;

    @PostConstruct
    void load() {
        part = parts.question(signedIn.reader(), course(), module());
        take(parts.reflection(signedIn.reader(), course(), module()));
        words = kept == null ? "" : kept.words();
    }

    private void take(Optional<Reflection> now) {
        kept = now.orElse(null);
        seen = now.map(Reflection::version).orElse(0L);
    }

    /** The button of the form. */
    public void keep() {
        long had = seen;
        try {
            parts.write(signedIn.reader(), course(), module(), had, words);
            // By what it is called now: its writer may have been moved to another version meanwhile.
            Redirect.to("/reflection?course=" + course() + "&module="
                    + getPart().part().module() + "&kept=1");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            take(parts.reflection(signedIn.reader(), course(), module()));
            elsewhere = had == seen ? null : kept == null ? "" : kept.words();
        }
    }

    public PartPlan getPart() {
        if (part == null) {
            throw new NotFound();
        }
        return part;
    }

    /** What is kept; nothing before the first time. */
    public @Nullable Reflection getKept() {
        return kept;
    }

    /** Whether it was kept just now. */
    public boolean isJustKept() {
        return kept != null
                && request.getParameter("kept") != null
                && form.getErrors().isEmpty();
    }

    /** Whether what was written was taken out just now. */
    public boolean isJustEmptied() {
        return kept == null
                && request.getParameter("kept") != null
                && form.getErrors().isEmpty();
    }

    /** What was kept in another tab meanwhile, beside what is in the field. */
    public @Nullable String getElsewhere() {
        return elsewhere;
    }

    /** What comes after; nothing at the end of the course. */
    public @Nullable LessonProgress getFollowing() {
        return getPart().plan().following().orElse(null);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String typed) {
        words = typed;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    private long course() {
        return Numbers.id(request, "course");
    }

    private long module() {
        return Numbers.id(request, "module");
    }
}
