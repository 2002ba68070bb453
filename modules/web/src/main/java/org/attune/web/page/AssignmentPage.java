package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.assignment.AssignedPerson;
import org.attune.assignment.AssignmentChangeService;
import org.attune.assignment.AssignmentDescription;
import org.attune.assignment.AssignmentService;
import org.attune.assignment.ChangeTold;
import org.attune.assignment.Preview;
import org.attune.assignment.Weight;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * One assignment, and the pages that change it: for everyone, for one person, with more people, and its end. Each form carries
 * the version it was filled in from; whoever comes second is told, and keeps what they typed.
 */
@Named("assignmentPage")
@RequestScoped
public class AssignmentPage {
    @Inject
    AssignmentService assignments;

    @Inject
    AssignmentChangeService changing;

    @Inject
    SignedIn signedIn;

    @Inject
    Team team;

    @Inject
    Form form;

    @Inject
    AsGiven asGiven;

    @Inject
    HttpServletRequest request;

    private @Nullable AssignmentDescription assignment;
    private long seen;
    private String weight = "";
    private String due = "";
    private String note = "";
    private String reason = "";

    @PostConstruct
    void load() {
        read();
        AssignmentDescription read = getAssignment();
        if (read.setting() != team.getSetting().id()) {
            throw new NotFound();
        }
        note = read.note();
        weight = Objects.requireNonNullElse(
                request.getParameter("weight"), read.weight().name());
        due = Objects.toString(getDueNow(), "");
    }

    /** The last day as it is kept, for the person or for all. */
    public @Nullable LocalDate getDueNow() {
        return isAboutSomebody() ? getPerson().dueOn() : getAssignment().dueOn();
    }

    private void read() {
        AssignmentDescription now = assignments.of(signedIn.reader(), Numbers.id(request, "id"));
        assignment = now;
        seen = now.version();
    }

    private boolean isAboutSomebody() {
        return request.getParameter("person") != null;
    }

    /** Changes day, weight and note for everyone. */
    public void keep() {
        doIt(
                "change",
                id -> changing.change(
                        signedIn.reader(), id, seen, Day.maybeTyped(due, "due").orElse(null), weight(), note, reason));
    }

    /** Gives a person another day. */
    public void giveTime() {
        doIt(
                "time",
                id -> changing.moreTime(
                        signedIn.reader(),
                        id,
                        seen,
                        getPerson().account(),
                        Day.maybeTyped(due, "due").orElse(null),
                        reason));
    }

    /** Takes a person off. */
    public void takeOff() {
        doIt(
                "off",
                id -> changing.takeOff(signedIn.reader(), id, seen, getPerson().account(), reason));
    }

    /** Gives it to more people. */
    public void add() {
        doIt("more", id -> changing.add(signedIn.reader(), id, seen, ticked()));
    }

    /** Ends it for everyone. */
    public void withdraw() {
        doIt("withdraw", id -> changing.withdraw(signedIn.reader(), id, seen, reason));
    }

    private void doIt(String what, Consumer<Long> use) {
        try {
            use.accept(getAssignment().id());
            Redirect.to("/assignment?" + getQuery() + "&after=" + what);
        } catch (RuleViolation refused) {
            form.refuse(refused);
            read();
            due = asGiven.orNow("due", due, getDueNow());
            note = asGiven.orNow("note", note, getAssignment().note());
            weight = asGiven.orNow("weight", weight, getAssignment().weight());
        }
    }

    /** Who changed it last; empty when nobody did. */
    public String getChangedBy() {
        return getChanges().stream().findFirst().map(ChangeTold::by).orElse("");
    }

    /** The address of the assignment, from its question mark. */
    public String getQuery() {
        return "setting=" + getAssignment().setting() + "&id=" + getAssignment().id();
    }

    private Set<Long> ticked() {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("people"), new String[0]))
                .filter(each -> each.matches(Numbers.ID))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    public boolean isTicked(long account) {
        return ticked().contains(account);
    }

    private Weight weight() {
        return Stream.of(Weight.values()).filter(this::isWeight).findFirst().orElseThrow(() -> new RuleViolation(
                        "assign.weight.missing")
                .at("weight"));
    }

    public boolean isWeight(Weight each) {
        return each.name().equals(weight);
    }

    public List<Weight> getWeights() {
        return List.of(Weight.values());
    }

    public AssignmentDescription getAssignment() {
        if (assignment == null) {
            throw new NotFound();
        }
        return assignment;
    }

    /** The person that the page is about, of whom it is asked; or was, when the form was sent. */
    public AssignedPerson getPerson() {
        return getAssignment()
                .person(Numbers.id(request, "person"))
                .filter(each -> each.isAsked() || form.isSent())
                .orElseThrow(NotFound::new);
    }

    /** Who could be given it as well. */
    public Preview getMore() {
        return assignments.more(signedIn.reader(), getAssignment().id());
    }

    public List<ChangeTold> getChanges() {
        return assignments.changes(signedIn.reader(), getAssignment().id());
    }

    /** For a page that changes it. */
    public AssignmentDescription getChanging() {
        if (!getAssignment().changes() && !form.isSent()) {
            throw new NotFound();
        }
        return getAssignment();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long version) {
        seen = version;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String typed) {
        due = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
