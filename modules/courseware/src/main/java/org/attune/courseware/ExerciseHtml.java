package org.attune.courseware;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a learner does, as native inputs that the shell brings to life. */
final class ExerciseHtml {
    private final Prose prose;
    private final Markup out;

    ExerciseHtml(Prose prose, Markup out) {
        this.prose = prose;
        this.out = out;
    }

    void write(Block.Exercise exercise) {
        if (exercise instanceof Block.Choice choice) {
            choice(choice);
        } else if (exercise instanceof Block.Order order) {
            order(order);
        } else if (exercise instanceof Block.Branch branch) {
            new BranchHtml(prose, out).write(branch);
        } else if (exercise instanceof Block.Sort sort) {
            new SortHtml(prose, out).write(sort);
        } else if (exercise instanceof Block.Checklist checklist) {
            new ChecklistHtml(prose, out).write(checklist);
        } else if (exercise instanceof Block.Audit audit) {
            new RatingHtml(prose, out).write(audit);
        } else if (exercise instanceof Block.Reflect reflect) {
            new WritingHtml(prose, out).write(reflect);
        } else if (exercise instanceof Block.Plan plan) {
            new WritingHtml(prose, out).write(plan);
        }
    }

    /** What the shell knows an exercise by; stands within its tag. */
    static void data(Markup out, String kind, Block.Exercise exercise, String best) {
        out.add(
                "class=\"exercise %s\" data-kind=\"%s\" data-id=\"%s\" data-key=\"%s\" data-best=\"%s\" data-longest=\"%s\"",
                kind, kind, exercise.id(), Key.of(exercise.id()), best, exercise.longest());
    }

    private void choice(Block.Choice choice) {
        long best = choice.answers().stream().filter(Block.Answer::best).count();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < choice.answers().size(); i++) {
            pattern.append(choice.answers().get(i).best() ? letter(i) : "");
        }
        out.html("<form ");
        data(out, "choice", choice, pattern.toString());
        out.html(" novalidate>\n<fieldset>\n<legend>").html(prose.inline(choice.question()));
        out.add(
                "</legend>\n<p class=\"how\">%s</p>\n",
                best > 1 ? "Choose all that fit." : "Choose one. There is something to say for each.");
        for (int i = 0; i < choice.answers().size(); i++) {
            out.add(
                    "<div class=\"answer\"><input type=\"%s\" name=\"%s\" id=\"%s-%s\" value=\"%s\">",
                    best > 1 ? "checkbox" : "radio", choice.id(), choice.id(), letter(i), letter(i));
            out.add("<label for=\"%s-%s\">", choice.id(), letter(i));
            out.html(prose.inline(choice.answers().get(i).text())).html("</label></div>\n");
        }
        out.html("</fieldset>\n<p class=\"missing\" role=\"alert\"></p>\n");
        out.html("<button type=\"submit\">See what this gives</button>\n");
        out.html("<div class=\"said\" role=\"status\"></div>\n<div class=\"feedbacks\">\n");
        for (int i = 0; i < choice.answers().size(); i++) {
            Block.Answer answer = choice.answers().get(i);
            out.add("<div class=\"feedback\" data-for=\"%s\">", letter(i));
            if (answer.best()) {
                out.add("<p class=\"ours\">%s</p>", best > 1 ? "One that fits" : "The one we would choose");
            }
            out.html("<p class=\"chosen\">").html(prose.inline(answer.text())).html("</p>");
            out.html(prose.html(answer.feedback())).html("</div>\n");
        }
        out.html("</div>\n</form>\n");
    }

    private void order(Block.Order order) {
        int count = order.steps().size();
        StringBuilder best = new StringBuilder();
        for (int i = 0; i < count; i++) {
            best.append(letter(i));
        }
        out.html("<form ");
        data(out, "order", order, best.toString());
        out.html(">\n<fieldset>\n<legend>").html(prose.inline(order.question())).html("</legend>\n");
        out.html("<p class=\"how\">Move the steps up and down until the order feels right to you.</p>\n");
        out.html("<ol class=\"steps\" role=\"list\">\n");
        for (int i : shuffled(count)) {
            out.add("<li data-step=\"%s\"><span class=\"text\" id=\"%s-%s\">", letter(i), order.id(), letter(i));
            out.html(prose.inline(order.steps().get(i).text())).html("</span></li>\n");
        }
        out.html("</ol>\n</fieldset>\n<p class=\"moved\" role=\"status\"></p>\n");
        out.html("<button type=\"submit\">Compare with an order that often helps</button>\n");
        out.html("<div class=\"said\" role=\"status\"></div>\n<div class=\"better\">\n<ol>\n");
        for (Block.Step step : order.steps()) {
            out.html("<li>").html(prose.inline(step.text()));
            if (!step.why().isEmpty()) {
                out.html("<div class=\"why\">").html(prose.html(step.why())).html("</div>");
            }
            out.html("</li>\n");
        }
        out.html("</ol>\n</div>\n</form>\n");
    }

    static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    /** A fixed order that is never the better one: every second step, then the rest, read backwards. */
    static List<Integer> shuffled(int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i < count; i += 2) {
            order.add(i);
        }
        for (int i = 0; i < count; i += 2) {
            order.add(i);
        }
        if (count > 2) {
            Collections.reverse(order);
        }
        return order;
    }
}
