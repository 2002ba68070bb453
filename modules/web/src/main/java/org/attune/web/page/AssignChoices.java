package org.attune.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.assignment.Audience;
import org.attune.assignment.Recipients;
import org.attune.assignment.Weight;
import org.attune.catalogue.CourseSummary;
import org.attune.setting.Responsibility;
import org.attune.shared.RuleViolation;

/** What was chosen of a course to assign, in the form or beforehand by the address. */
public final class AssignChoices {
    private final HttpServletRequest request;

    AssignChoices(HttpServletRequest request) {
        this.request = request;
    }

    /** What was sent in a field; empty when nothing was. */
    String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** What was chosen; where nothing was yet, what the address chooses. */
    private String chosen(String name) {
        return typed(name).isEmpty() ? typed("for-" + name) : typed(name);
    }

    /** @throws RuleViolation when none was chosen */
    long course() {
        String course = chosen("course");
        if (!course.matches(Numbers.ID)) {
            throw new RuleViolation("assign.course.missing").at("course");
        }
        return Long.parseLong(course);
    }

    /** @throws RuleViolation at the field that is wrong */
    Recipients recipients() {
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

    /** @throws RuleViolation when none was chosen */
    Weight weight() {
        return Arrays.stream(Weight.values()).filter(this::isWeight).findFirst().orElseThrow(() -> new RuleViolation(
                        "assign.weight.missing")
                .at("weight"));
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
        return people().contains(account)
                || (typed("to").isEmpty() && typed("for-people").equals(Long.toString(account)));
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

    /** To whom, as the form names it. */
    public String getCarriedTo() {
        return Arrays.stream(Audience.values())
                .filter(this::isTo)
                .map(Audience::name)
                .findFirst()
                .orElse("");
    }

    /** Of the people by name, those that were ticked. */
    public List<Long> getTicked() {
        return people().stream().sorted().toList();
    }

    /** What was chosen in a field, for the second form. */
    public String carried(String name) {
        return chosen(name);
    }
}
