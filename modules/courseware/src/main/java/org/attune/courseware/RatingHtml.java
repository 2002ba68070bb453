package org.attune.courseware;

import java.util.List;

/**
 * Statements that a learner rates, at first and later: the self-audit and the confidence check. The shell keeps the
 * first rating and shows how it moved, in words; there is no score.
 */
final class RatingHtml {
    private final Prose prose;
    private final Markup out;

    RatingHtml(Prose prose, Markup out) {
        this.prose = prose;
        this.out = out;
    }

    void write(Block.Audit audit) {
        out.html("<form ");
        ExerciseHtml.data(out, "audit", audit, "");
        out.add(" novalidate aria-labelledby=\"%s-q\">\n<p class=\"ask\" id=\"%s-q\">", audit.id(), audit.id());
        out.html(prose.inline(audit.question())).html("</p>\n");
        for (Block.Statement statement : audit.statements()) {
            String name = audit.id() + "." + statement.id();
            open(name, statement);
            row(name, "first", "Today", audit.scale());
            row(name, "later", "Later on", audit.scale());
            evidence(name, prose.inline(audit.evidence()));
            out.html("</fieldset>\n");
        }
        out.html("<p class=\"missing\" role=\"alert\"></p>\n<p class=\"kept\"></p>\n");
        out.html("<button type=\"submit\">Keep this as my first look</button>\n");
        out.html("<p class=\"said\" role=\"status\"></p>\n</form>\n");
    }

    /** Folded: twelve open fields are five screens of a phone, and most are for another day. */
    private void evidence(String name, String question) {
        out.html("<p class=\"moved\"></p>\n<details class=\"evidence\">\n<summary>")
                .html(question);
        out.html("</summary>\n<div class=\"field\">");
        WritingHtml.field(out, name, question, 2);
        out.html("</div>\n</details>\n");
    }

    /** Opens the fieldset of a statement; the caller closes it. */
    void open(String name, Block.Statement statement) {
        out.add("<fieldset class=\"rating\" data-statement=\"%s\">\n<legend>", statement.id());
        out.html(prose.inline(statement.text())).html("</legend>\n");
    }

    /** @param which {@code first} or {@code later} */
    void row(String name, String which, String when, List<String> scale) {
        String row = name + "." + which;
        out.add("<div class=\"scale %s\" role=\"radiogroup\" aria-labelledby=\"%s-when\">\n", which, row);
        out.add("<p class=\"when\" id=\"%s-when\">%s</p>\n<div class=\"points\">\n", row, when);
        for (int i = 0; i < scale.size(); i++) {
            SortHtml.point(out, row, i, Prose.escape(scale.get(i)));
        }
        out.html("</div>\n</div>\n");
    }
}
