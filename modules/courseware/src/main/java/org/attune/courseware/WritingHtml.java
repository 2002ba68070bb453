package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

/** Where a learner writes: a question to think about, and a plan. */
final class WritingHtml {
    private final Prose prose;
    private final Markup out;

    WritingHtml(Prose prose, Markup out) {
        this.prose = prose;
        this.out = out;
    }

    /** A field and its label in HTML. */
    static void field(Markup out, String id, String label, int rows) {
        out.add("<label for=\"%s\">", id).html(label).html("</label>");
        out.add(
                "<textarea id=\"%s\" data-note=\"%s\" data-key=\"%s\" rows=\"%s\"></textarea>",
                id, id, Key.of(id), rows);
    }

    void write(Block.Reflect reflect) {
        out.html("<div ");
        ExerciseHtml.data(out, "reflect", reflect, "");
        out.add(">\n<label for=\"%s\">", reflect.id());
        out.html(prose.inline(reflect.question())).html("</label>\n");
        String described = reflect.id() + "-kept";
        if (!reflect.hint().isEmpty()) {
            out.add("<p class=\"how\" id=\"%s-hint\">%s</p>\n", reflect.id(), reflect.hint());
            described = reflect.id() + "-hint " + described;
        }
        out.add(
                "<textarea id=\"%s\" data-note=\"%s\" data-key=\"%s\" rows=\"6\" aria-describedby=\"%s\"></textarea>\n",
                reflect.id(), reflect.id(), Key.of(reflect.id()), described);
        out.add("<p class=\"kept\" id=\"%s-kept\"></p>\n</div>\n", reflect.id());
    }

    void write(Block.Plan plan) {
        out.html("<form ");
        ExerciseHtml.data(out, "plan", plan, "");
        out.add(">\n<fieldset>\n<legend>%s</legend>\n", plan.question());
        for (int row = 1; row <= Math.max(1, plan.rows()); row++) {
            if (plan.rows() > 0) {
                out.add("<fieldset class=\"row\">\n<legend>Action %s</legend>\n", row);
            }
            for (Block.Field field : plan.fields()) {
                out.html("<div class=\"field\">");
                String id = plan.field(row, field);
                if (field.date()) {
                    out.add("<label for=\"%s\">%s</label>", id, field.label());
                    out.add("<input type=\"date\" id=\"%s\" data-note=\"%s\" data-key=\"%s\">", id, id, Key.of(id));
                } else {
                    field(out, id, escape(field.label()), 2);
                }
                out.html("</div>\n");
            }
            if (plan.rows() > 0) {
                out.html("</fieldset>\n");
            }
        }
        out.html("</fieldset>\n<p class=\"kept\"></p>\n<button type=\"submit\">Print my plan</button>\n</form>\n");
    }
}
