package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whoever answers is told what the answer gives; and each answer stands by itself. */
final class AnswerRules {
    private static final Pattern ALL_OF_THE_ABOVE =
            Pattern.compile("(?i)\\b(?:all|both|none|any|either|neither) of (?:the )?(?:above|these answers)\\b");

    private final Lesson lesson;
    private final String name;
    private final List<Complaint> complaints = new ArrayList<>();

    private AnswerRules(Lesson lesson, String name) {
        this.lesson = lesson;
        this.name = name;
    }

    /** @param name how the lesson is called in a complaint: "Lesson 3" */
    static List<Complaint> of(Lesson lesson, String name) {
        AnswerRules rules = new AnswerRules(lesson, name);
        for (Screen screen : lesson.screens()) {
            for (Block block : screen.blocks()) {
                if (block instanceof Block.Choice choice) {
                    rules.choice(choice);
                } else if (block instanceof Block.Order order) {
                    rules.atLeastTwo(order.line(), "an order", order.steps().size(), "steps");
                } else if (block instanceof Block.Sort sort) {
                    rules.sort(sort);
                } else if (block instanceof Block.Branch branch) {
                    rules.branch(branch);
                }
            }
        }
        return rules.complaints;
    }

    private void choice(Block.Choice choice) {
        atLeastTwo(choice.line(), "a choice", choice.answers().size(), "answers");
        for (int i = 0; i < choice.answers().size(); i++) {
            Block.Answer answer = choice.answers().get(i);
            if (answer.feedback().isEmpty()) {
                complain(answer.line(), "has a choice without feedback for its " + Ordinal.of(i) + " answer.");
            }
            if (ALL_OF_THE_ABOVE.matcher(answer.text()).find()) {
                complain(
                        answer.line(),
                        "has a choice whose " + Ordinal.of(i) + " answer speaks of the answers above it (\""
                                + answer.text() + "\"): let each answer stand by itself.");
            }
        }
    }

    private void sort(Block.Sort sort) {
        for (int i = 0; i < sort.items().size(); i++) {
            if (sort.items().get(i).feedback().isEmpty()) {
                complain(sort.items().get(i).line(), "has a sort without feedback for its " + Ordinal.of(i) + " item.");
            }
        }
    }

    private void branch(Block.Branch branch) {
        for (int i = 0; i < branch.scenes().size(); i++) {
            if (branch.scenes().get(i).markdown().isBlank()) {
                complain(
                        branch.scenes().get(i).line(),
                        "has a branch that does not tell what happens in its " + Ordinal.of(i) + " scene.");
            }
        }
    }

    private void atLeastTwo(int line, String what, int count, String parts) {
        if (count < 2 || count > 12) {
            complain(line, "has " + what + " of " + count + " " + parts + "; there must be two to twelve.");
        }
    }

    private void complain(int line, String rest) {
        complaints.add(new Complaint(lesson.file(), line, name + " " + rest));
    }
}
