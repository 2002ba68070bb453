package org.attune.courseware;

import java.util.List;

/** A branch: read by itself it is a text of numbered scenes with links; the shell shows one scene at a time. */
final class BranchHtml {
    private final Prose prose;
    private final Markup out;

    BranchHtml(Prose prose, Markup out) {
        this.prose = prose;
        this.out = out;
    }

    void write(Block.Branch branch) {
        out.html("<div ");
        ExerciseHtml.data(out, "branch", branch, "");
        out.add(" role=\"group\" aria-labelledby=\"%s-q\">\n<p class=\"ask\" id=\"%s-q\">", branch.id(), branch.id());
        out.html(prose.inline(branch.question())).html("</p>\n<ol class=\"scenes\" role=\"list\">\n");
        List<String> ids = branch.scenes().stream().map(Block.Scene::id).toList();
        for (int i = 0; i < branch.scenes().size(); i++) {
            Block.Scene scene = branch.scenes().get(i);
            out.add(
                    "<li class=\"scene\" id=\"%s.%s\" data-scene=\"%s\">\n<p class=\"number\">Scene %s</p>\n",
                    branch.id(), scene.id(), ExerciseHtml.letter(i), i + 1);
            if (scene.ours()) {
                out.html("<p class=\"ours\">An end we would choose</p>\n");
            }
            out.html("<div class=\"told\">\n")
                    .html(prose.html(scene.markdown()))
                    .html("</div>\n");
            ways(branch, scene, ids);
            out.html("</li>\n");
        }
        out.html("</ol>\n</div>\n");
    }

    private void ways(Block.Branch branch, Block.Scene scene, List<String> ids) {
        if (scene.ways().isEmpty()) {
            return;
        }
        out.html("<ul class=\"onward-ways\" role=\"list\">\n");
        for (Block.Way way : scene.ways()) {
            int to = ids.indexOf(way.to());
            out.add(
                    "<li data-to=\"%s\"><a href=\"#%s.%s\">",
                    ExerciseHtml.letter(Math.max(0, to)), branch.id(), way.to());
            out.html(prose.inline(way.text())).add("</a><span class=\"number\"> (scene %s)</span></li>\n", to + 1);
        }
        out.html("</ul>\n");
    }
}
