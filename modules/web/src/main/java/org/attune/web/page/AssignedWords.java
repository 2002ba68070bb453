package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.attune.assignment.AssignedPerson;
import org.attune.assignment.AssignmentDescription;
import org.attune.assignment.Ending;
import org.attune.assignment.Weight;
import org.attune.learning.Status;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/** Courses that are assigned, in the words that every page uses for them. */
@Named("assignedWords")
@ApplicationScoped
public class AssignedWords {
    private static final int NAMES = 3;

    @Inject
    Words words;

    @Inject
    Dates dates;

    /** How much it is asked for. */
    public String weight(Weight weight) {
        return switch (weight) {
            case REQUIRED -> "Required";
            case AGREED -> "Agreed";
            case VOLUNTARY -> "Voluntary";
        };
    }

    /** What that means, to who assigns. */
    public String means(Weight weight) {
        return switch (weight) {
            case REQUIRED -> "It belongs to their work, and you expect it of them.";
            case AGREED -> "You have talked about it, and settled on it together.";
            case VOLUNTARY -> "An offer. They may say no, and are not asked why.";
        };
    }

    /** What that means, to who has it. */
    public String meansToYou(Weight weight) {
        return switch (weight) {
            case REQUIRED -> "Required: it belongs to your work.";
            case AGREED -> "Agreed: you settled on it together.";
            case VOLUNTARY -> "Voluntary: you may say no.";
        };
    }

    /** To whom it is assigned. */
    public String to(AssignmentDescription assignment) {
        return switch (assignment.to().audience()) {
            case PEOPLE -> people(assignment.people());
            case ROOM -> "Everyone in " + assignment.room();
            case RESPONSIBILITY -> all(assignment.to().responsibility());
            case YOUNGEST -> under(assignment.to().underMonths());
        };
    }

    private String people(List<AssignedPerson> all) {
        List<String> names = all.stream().map(AssignedPerson::name).toList();
        return names.size() > NAMES ? words.count(names.size(), "person", "people") + " by name" : words.list(names);
    }

    /** Everyone with a responsibility. */
    public String all(@Nullable Responsibility responsibility) {
        return responsibility == null ? "" : "Everyone who is: " + words.responsibility(responsibility);
    }

    /** Everyone who works with children of up to so many months. */
    public String under(int months) {
        return "Everyone in a room with children under " + months + " months";
    }

    /** Until when: "by 3 December 2026". */
    public String by(@Nullable LocalDate due) {
        return due == null ? "no date" : "by " + dates.date(due);
    }

    /** How far somebody is, as a word. */
    public String status(AssignedPerson person) {
        return person.overdue() ? "Overdue" : words.status(person.status());
    }

    /** How far they are, where overdue is not all there is to say. */
    public String beside(AssignedPerson person) {
        return person.overdue() && person.status() == Status.UNDER_WAY ? "under way" : "";
    }

    /** The style sheet's name for it. */
    public String style(AssignedPerson person) {
        return person.overdue() ? "overdue" : words.style(person.status());
    }

    /** Why nothing is asked of them any more. */
    public String ending(Ending ending) {
        return switch (ending) {
            case TAKEN_OFF -> "Taken off";
            case WITHDRAWN -> "Withdrawn";
            case DECLINED -> "Said no";
            case LEFT -> "Left";
        };
    }

    /** "Lena Lullaby", or who it was. */
    public String who(String name) {
        return name.isEmpty() ? "someone who left" : name;
    }
}
