package org.attune.courseware;

import java.util.List;

/** An exercise on paper: boxes to tick, lines to write on, and below, in a box, what there is to say about the answers. */
final class PrintedExercise {
    private static final String BOX = "<span class=\"box\"></span> ";

    private final Markup out;
    private final Prose prose;

    PrintedExercise(Markup out, Prose prose) {
        this.out = out;
        this.prose = prose;
    }

    void write(Block.Exercise exercise) {
        out.html("<div class=\"exercise\">\n<p class=\"question\">")
                .html(prose.inline(exercise.question()))
                .html("</p>\n");
        if (exercise instanceof Block.Choice choice) {
            choice(choice);
        } else if (exercise instanceof Block.Order order) {
            order(order);
        } else if (exercise instanceof Block.Branch branch) {
            branch(branch);
        } else if (exercise instanceof Block.Sort sort) {
            sort(sort);
        } else if (exercise instanceof Block.Checklist checklist) {
            checklist(checklist);
        } else if (exercise instanceof Block.Audit audit) {
            ratings(
                    out,
                    audit.statements().stream().map(Block.Statement::text).toList(),
                    audit.scale(),
                    audit.evidence());
        } else if (exercise instanceof Block.Reflect reflect) {
            out.add("<p class=\"hint\">%s</p>\n", reflect.hint());
            lines(6);
        } else if (exercise instanceof Block.Plan plan) {
            plan(plan);
        }
        out.html("</div>\n");
    }

    private void choice(Block.Choice choice) {
        out.html("<ol class=\"lettered\">\n");
        choice.answers()
                .forEach(each ->
                        out.html("<li>" + BOX).html(prose.inline(each.text())).html("</li>\n"));
        out.html("</ol>\n<div class=\"feedback\">\n<p><strong>What each answer gives</strong></p>\n");
        out.html("<ol class=\"lettered\">\n");
        for (Block.Answer answer : choice.answers()) {
            out.html(answer.best() ? "<li><strong>One that we would choose.</strong> " : "<li>")
                    .html(prose.html(answer.feedback()))
                    .html("</li>\n");
        }
        out.html("</ol>\n</div>\n");
    }

    private void order(Block.Order order) {
        out.html("<ul class=\"unmarked\">\n");
        for (int i : ExerciseHtml.shuffled(order.steps().size())) {
            out.html("<li>" + BOX)
                    .html(prose.inline(order.steps().get(i).text()))
                    .html("</li>\n");
        }
        out.html("</ul>\n<div class=\"feedback\">\n<p><strong>An order that often helps</strong></p>\n<ol>\n");
        order.steps().forEach(each -> withReason(each.text(), each.why()));
        out.html("</ol>\n</div>\n");
    }

    private void branch(Block.Branch branch) {
        List<String> ids = branch.scenes().stream().map(Block.Scene::id).toList();
        out.html("<ol class=\"scenes\">\n");
        for (Block.Scene scene : branch.scenes()) {
            out.html("<li>").html(prose.html(scene.markdown()));
            if (scene.ways().isEmpty()) {
                out.html(scene.ours() ? "<p><strong>An end that we would choose.</strong></p>\n" : "<p>An end.</p>\n");
            }
            for (Block.Way way : scene.ways()) {
                out.html("<p>" + BOX).html(prose.inline(way.text()));
                out.add(" <em>Go to %s.</em></p>\n", String.valueOf(ids.indexOf(way.to()) + 1));
            }
            out.html("</li>\n");
        }
        out.html("</ol>\n");
    }

    private void sort(Block.Sort sort) {
        out.html("<table>\n<thead><tr><td></td>");
        sort.groups().forEach(each -> out.html("<th scope=\"col\">")
                .html(prose.inline(each.words()))
                .html("</th>"));
        out.html("</tr></thead>\n<tbody>\n");
        for (Block.Sorted item : sort.items()) {
            out.html("<tr><th scope=\"row\">").html(prose.inline(item.text())).html("</th>");
            sort.groups().forEach(each -> out.html("<td>" + BOX + "</td>"));
            out.html("</tr>\n");
        }
        out.html(
                "</tbody>\n</table>\n<div class=\"feedback\">\n<p><strong>Where we would put them</strong></p>\n<ul>\n");
        for (Block.Sorted item : sort.items()) {
            String group = sort.groups().stream()
                    .filter(each -> each.id().equals(item.group()))
                    .map(Block.Group::words)
                    .findFirst()
                    .orElse("");
            withReason(item.text() + " **" + group + ".**", item.feedback());
        }
        out.html("</ul>\n</div>\n");
    }

    private void checklist(Block.Checklist checklist) {
        out.html("<ul class=\"unmarked\">\n");
        checklist.items().forEach(each -> withReason(each.text(), each.why(), BOX));
        out.html("</ul>\n");
        if (!checklist.note().isEmpty()) {
            out.html("<p>").html(prose.inline(checklist.note())).html("</p>\n");
            lines(4);
        }
    }

    private void plan(Block.Plan plan) {
        for (int row = 1; row <= Math.max(1, plan.rows()); row++) {
            if (plan.rows() > 0) {
                out.add("<p><strong>Action %s</strong></p>\n", String.valueOf(row));
            }
            for (Block.Field field : plan.fields()) {
                out.add("<p>%s</p>\n", field.label());
                lines(field.date() ? 1 : 2);
            }
        }
    }

    /** Statements with a scale to tick; with room for what shows each where {@code evidence} asks for it. */
    static void ratings(Markup out, List<String> statements, List<String> scale, String evidence) {
        out.html("<table>\n<thead><tr><td></td>");
        scale.forEach(each -> out.add("<th scope=\"col\">%s</th>", each));
        if (!evidence.isEmpty()) {
            out.add("<th scope=\"col\" class=\"wide\">%s</th>", evidence);
        }
        out.html("</tr></thead>\n<tbody>\n");
        for (String statement : statements) {
            out.add("<tr><th scope=\"row\">%s</th>", statement);
            scale.forEach(each -> out.html("<td>" + BOX + "</td>"));
            out.html(evidence.isEmpty() ? "</tr>\n" : "<td class=\"wide\"></td></tr>\n");
        }
        out.html("</tbody>\n</table>\n");
    }

    private void withReason(String text, String why) {
        withReason(text, why, "");
    }

    private void withReason(String text, String why, String box) {
        out.html("<li>" + box).html(prose.inline(text));
        if (!why.isEmpty()) {
            out.html("<div class=\"why\">").html(prose.html(why)).html("</div>");
        }
        out.html("</li>\n");
    }

    private void lines(int count) {
        out.html("<div class=\"lines\">" + "<span></span>".repeat(count) + "</div>\n");
    }
}
