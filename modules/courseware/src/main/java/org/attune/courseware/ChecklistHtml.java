package org.attune.courseware;

/** Things to tick, and a field for what was noticed. */
final class ChecklistHtml {
    private final Prose prose;
    private final Markup out;

    ChecklistHtml(Prose prose, Markup out) {
        this.prose = prose;
        this.out = out;
    }

    void write(Block.Checklist checklist) {
        out.html("<form ");
        ExerciseHtml.data(out, "checklist", checklist, "");
        out.html(">\n<fieldset>\n<legend>")
                .html(prose.inline(checklist.question()))
                .html("</legend>\n");
        for (int i = 0; i < checklist.items().size(); i++) {
            Block.Tick item = checklist.items().get(i);
            String id = checklist.id() + "-" + ExerciseHtml.letter(i);
            out.add(
                    "<div class=\"answer tick\"><input type=\"checkbox\" id=\"%s\" value=\"%s\"",
                    id, ExerciseHtml.letter(i));
            if (!item.why().isEmpty()) {
                out.add(" aria-describedby=\"%s-why\"", id);
            }
            out.add("><label for=\"%s\">", id).html(prose.inline(item.text())).html("</label>");
            if (!item.why().isEmpty()) {
                out.add("<div class=\"why\" id=\"%s-why\">", id)
                        .html(prose.html(item.why()))
                        .html("</div>");
            }
            out.html("</div>\n");
        }
        out.html("</fieldset>\n<p class=\"count\" role=\"status\"></p>\n");
        if (!checklist.note().isEmpty()) {
            out.html("<div class=\"field\">");
            WritingHtml.field(out, checklist.id(), prose.inline(checklist.note()), 3);
            out.html("</div>\n<p class=\"kept\"></p>\n");
        }
        out.html("</form>\n");
    }
}
