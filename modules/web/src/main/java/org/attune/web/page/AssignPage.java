package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.assignment.AssignService;
import org.attune.assignment.AssigningGround;
import org.attune.assignment.Audience;
import org.attune.assignment.NewAssignment;
import org.attune.assignment.Preview;
import org.attune.assignment.Recipients;
import org.attune.assignment.Weight;
import org.attune.catalogue.CourseSummary;
import org.attune.setting.Responsibility;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Assigning a course: which, to whom, until when and why; then who gets it, and only the second press does it. The second
 * form carries what the first was filled in with. {@code for-course} and {@code for-person} in the address choose beforehand.
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
    HttpServletRequest request;

    private @Nullable AssigningGround ground;
    private String due = "";
    private String days = "";
    private String note = "";
    private @Nullable Preview preview;

    @PostConstruct
    void load() {
        ground = assigning.ground(signedIn.reader(), team.getSetting().id());
        due = typed("due");
        days = typed("days");
        note = typed("note");
        if (!typed("previewed").isEmpty()) {
            try {
                preview = assigning.preview(signedIn.reader(), team.getSetting().id(), assignment());
            } catch (RuleViolation refused) {
                // Something changed meanwhile: the form is shown again, and says it at the next press.
                preview = null;
            }
        }
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** What was chosen; where nothing was yet, what the address chooses. */
    private String chosen(String name) {
        return typed(name).isEmpty() ? typed("for-" + name) : typed(name);
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
        String course = chosen("course");
        if (!course.matches(Numbers.ID)) {
            throw new RuleViolation("assign.course.missing").at("course");
        }
        LocalDate day = Day.typed(due, "due");
        return new NewAssignment(
                Long.parseLong(course),
                recipients(),
                isStanding(),
                weight(),
                day,
                isStanding() ? Numbers.typed(days, "days", "assign.days.wrong") : 0,
                note);
    }

    private Recipients recipients() {
        Audience audience = Arrays.stream(Audience.values())
                .filter(this::isTo)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assign.to.missing").at("to"));
        return switch (audience) {
            case PEOPLE -> Recipients.people(people());
            case ROOM -> Recipients.room(number("room"));
            case RESPONSIBILITY ->
                Arrays.stream(Responsibility.values())
                        .filter(this::isResponsible)
                        .findFirst()
                        .map(Recipients::responsible)
                        .orElseThrow(() -> new RuleViolation("assign.responsibility.missing").at("responsibility"));
            case YOUNGEST -> Recipients.withUnder((int) number("months"));
        };
    }

    private Set<Long> people() {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("people"), new String[0]))
                .filter(each -> each.matches(Numbers.ID))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private long number(String name) {
        return typed(name).matches(Numbers.ID) ? Long.parseLong(typed(name)) : 0;
    }

    private Weight weight() {
        return Arrays.stream(Weight.values())
                .filter(this::isWeight)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("assign.weight.missing").at("weight"));
    }

    public AssigningGround getGround() {
        if (ground == null) {
            throw new NotFound();
        }
        return ground;
    }

    /** Who gets it; nothing until that is asked. */
    public @Nullable Preview getPreview() {
        return preview;
    }

    /** The course that is chosen. */
    public @Nullable CourseSummary getCourse() {
        return getGround().courses().stream().filter(this::isCourse).findFirst().orElse(null);
    }

    public boolean isCourse(CourseSummary each) {
        return Long.toString(each.course()).equals(chosen("course"));
    }

    /** Whether it is for such an audience. */
    public boolean isTo(Audience each) {
        String to = typed("to").isEmpty() && !typed("for-people").isEmpty() ? "PEOPLE" : typed("to");
        return each.name().equals(to);
    }

    public boolean isPerson(long account) {
        return people().contains(account) || chosen("people").equals(Long.toString(account));
    }

    public boolean isRoom(long room) {
        return number("room") == room;
    }

    public boolean isResponsible(Responsibility each) {
        return each.name().equals(typed("responsibility"));
    }

    public boolean isMonths(int months) {
        return number("months") == months;
    }

    /** Whether whoever comes later gets it too. */
    public boolean isStanding() {
        return !typed("standing").isEmpty() && !isTo(Audience.PEOPLE);
    }

    public boolean isWeight(Weight each) {
        return each.name().equals(typed("weight").isEmpty() ? Weight.AGREED.name() : typed("weight"));
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
        if (isTo(Audience.ROOM)) {
            return getGround().rooms().stream()
                    .filter(each -> isRoom(each.room()))
                    .map(each -> "Everyone in " + each.name())
                    .findFirst()
                    .orElse("");
        }
        if (isTo(Audience.RESPONSIBILITY)) {
            return words.all(recipients().responsibility());
        }
        return isTo(Audience.YOUNGEST) ? words.under((int) number("months")) : "People by name";
    }

    /** To whom, as the form names it. */
    public String getCarriedTo() {
        return Arrays.stream(Audience.values())
                .filter(this::isTo)
                .map(Audience::name)
                .findFirst()
                .orElse("");
    }

    /** How much it is asked for, in words. */
    public String getWeightWord() {
        return words.weight(weight());
    }

    /** Of the people by name, those that were ticked. */
    public List<Long> getTicked() {
        return people().stream().sorted().toList();
    }

    /** What was chosen in a field, for the second form. */
    public String carried(String name) {
        return chosen(name);
    }

    /** The last day, as it was typed; nothing when none was. */
    public @Nullable LocalDate getDay() {
        return Day.typed(due, "due");
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
