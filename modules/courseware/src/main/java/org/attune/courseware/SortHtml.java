package org.attune.courseware;

import java.util.List;

/** A sort: each thing a card with a native choice of groups, and below it where it belongs and why. */
final class SortHtml {
    private final Prose prose;
    private final Markup out;

    SortHtml(Prose prose, Markup out) {
        this.prose = prose;
        this.out = out;
    }

    void write(Block.Sort sort) {
        List<String> groups = sort.groups().stream().map(Block.Group::id).toList();
        StringBuilder best = new StringBuilder();
        sort.items().forEach(each -> best.append(ExerciseHtml.letter(Math.max(0, groups.indexOf(each.group())))));
        out.html("<form ");
        ExerciseHtml.data(out, "sort", sort, best.toString());
        out.add(" novalidate aria-labelledby=\"%s-q\">\n<p class=\"ask\" id=\"%s-q\">", sort.id(), sort.id());
        out.html(prose.inline(sort.question())).html("</p>\n<ol class=\"things\" role=\"list\">\n");
        for (int i = 0; i < sort.items().size(); i++) {
            item(sort, i, groups);
        }
        out.html("</ol>\n<p class=\"missing\" role=\"alert\"></p>\n");
        out.html("<button type=\"submit\">Compare</button>\n<div class=\"said\" role=\"status\"></div>\n</form>\n");
    }

    private void item(Block.Sort sort, int index, List<String> groups) {
        Block.Sorted item = sort.items().get(index);
        String name = sort.id() + "." + (index + 1);
        out.html("<li class=\"thing\">\n<fieldset>\n<legend>").html(prose.inline(item.text()));
        out.html("</legend>\n<div class=\"points\">\n");
        for (int i = 0; i < sort.groups().size(); i++) {
            point(out, name, i, prose.inline(sort.groups().get(i).words()));
        }
        out.html("</div>\n</fieldset>\n<div class=\"result\"><p class=\"belongs\">It belongs under: <strong>");
        int group = Math.max(0, groups.indexOf(item.group()));
        out.html(prose.inline(sort.groups().get(group).words())).html("</strong></p>\n");
        out.html(prose.html(item.feedback())).html("</div>\n</li>\n");
    }

    /** One of a few native radios side by side. */
    static void point(Markup out, String name, int index, String words) {
        String letter = ExerciseHtml.letter(index);
        out.add(
                "<span class=\"point\"><input type=\"radio\" name=\"%s\" id=\"%s-%s\" value=\"%s\">",
                name, name, letter, letter);
        out.add("<label for=\"%s-%s\">", name, letter).html(words).html("</label></span>\n");
    }
}
