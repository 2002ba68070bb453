package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.attune.assignment.AssignService;
import org.attune.assignment.AssigningGround;
import org.attune.assignment.Audience;
import org.attune.assignment.NewAssignment;
import org.attune.assignment.Preview;
import org.attune.assignment.Weight;
import org.attune.catalogue.CourseSummary;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Assigning a course: which, to whom, until when and why; then who gets it, and only the second press does it. The second
 * form carries what the first was filled in with. {@code for-course} and {@code for-people} in the address choose beforehand.
 */
@Named("assignPage")
@RequestScoped
public class AssignPage {
    @Inject
    AssignService assigning;

    @Inject
    SignedIn signedIn;

    @Inject
    Team team;

    @Inject
    Form form;

    @Inject
    AssignedWords words;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable AssigningGround ground;
    private @Nullable AssignChoices choices;
    private String due = "";
    private String days = "";
    private String note = "";
    private @Nullable Preview preview;

    @PostConstruct
    void load() {
        AssignChoices sent = new AssignChoices(request);
        choices = sent;
        ground = assigning.ground(signedIn.reader(), team.getSetting().id());
        due = sent.typed("due");
        days = sent.typed("days");
        note = sent.typed("note");
        if (!sent.typed("previewed").isEmpty()) {
            try {
                preview = assigning.preview(signedIn.reader(), team.getSetting().id(), assignment());
            } catch (RuleViolation refused) {
                // Something changed meanwhile: the form is shown again with what is in it, and says what.
                form.refuse(refused);
            }
        }
    }

    /** The first press: shows who gets it. */
    public void look() {
        try {
            preview = assigning.preview(signedIn.reader(), team.getSetting().id(), assignment());
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** Back to the form, with what is in it. */
    public void change() {
        preview = null;
    }

    /** The second press. */
    public void assign() {
        long setting = team.getSetting().id();
        try {
            long made = assigning.assign(signedIn.reader(), setting, assignment());
            Redirect.to("/assignment?setting=" + setting + "&id=" + made + "&after=assign");
        } catch (RuleViolation refused) {
            form.refuse(refused);
            preview = null;
        }
    }

    private NewAssignment assignment() {
        long course = getChoices().course();
        boolean standing = getChoices().isStanding();
        LocalDate day = Day.maybeTyped(due, "due").orElse(null);
        return new NewAssignment(
                course,
                getChoices().recipients(),
                standing,
                getChoices().weight(),
                day,
                standing ? Numbers.typed(days, "days", "assign.days.wrong") : 0,
                note);
    }

    public AssigningGround getGround() {
        if (ground == null) {
            throw new NotFound();
        }
        return ground;
    }

    /** What was chosen so far. */
    public AssignChoices getChoices() {
        if (choices == null) {
            throw new NotFound();
        }
        return choices;
    }

    /** Who gets it; nothing until that is asked. */
    public @Nullable Preview getPreview() {
        return preview;
    }

    /** The course that is chosen. */
    public @Nullable CourseSummary getCourse() {
        return getGround().courses().stream()
                .filter(getChoices()::isCourse)
                .findFirst()
                .orElse(null);
    }

    public List<Weight> getWeights() {
        return List.of(Weight.values());
    }

    /** The ages that a rule can be about, in months. */
    public List<Integer> getAges() {
        return List.of(12, 24, 36);
    }

    /** To whom, in words, as it was chosen. */
    public String getTo() {
        if (getChoices().isTo(Audience.ROOM)) {
            return getGround().rooms().stream()
                    .filter(each -> getChoices().isRoom(each.room()))
                    .map(each -> "Everyone in " + each.name())
                    .findFirst()
                    .orElse("");
        }
        if (getChoices().isTo(Audience.RESPONSIBILITY)) {
            return words.all(getChoices().recipients().responsibility());
        }
        return getChoices().isTo(Audience.YOUNGEST)
                ? words.under(getChoices().recipients().underMonths())
                : "People by name";
    }

    /** How much it is asked for, in words. */
    public String getWeightWord() {
        return words.weight(getChoices().weight());
    }

    /** The last day for who gets it now: as it was typed, else after the days that newcomers have; nothing without either. */
    public @Nullable LocalDate getDay() {
        NewAssignment typed = assignment();
        if (typed.dueOn() != null || typed.dueDays() == 0) {
            return typed.dueOn();
        }
        return Day.today(clock).plusDays(typed.dueDays());
    }

    public String getDue() {
        return due;
    }

    public void setDue(String typed) {
        due = typed;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String typed) {
        days = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }
}
