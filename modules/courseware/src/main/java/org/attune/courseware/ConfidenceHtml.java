package org.attune.courseware;

import java.util.List;

/**
 * How sure a learner is of four statements, before the course and after it. Both screens may be skipped; neither counts
 * towards completing a lesson.
 */
final class ConfidenceHtml {
    /** What is kept of it goes by this name. */
    static final String ID = "confidence";

    private static final List<String> SCALE = List.of("Not yet", "A little", "Fairly", "Very");

    private final Course course;
    private final Prose prose;
    private final Markup out;

    ConfidenceHtml(Course course, Prose prose, Markup out) {
        this.course = course;
        this.prose = prose;
        this.out = out;
    }

    void before(Lesson lesson) {
        String next = lesson.screens().isEmpty() ? "" : lesson.screens().get(0).title();
        open("before", lesson, next, "Before you begin", "How sure are you today?");
        out.html(
                "<p>Four statements about your work with babies. Say how sure you are of each, and look again after the"
                        + " last lesson. There is no mark, and you may skip this: just go on.</p>\n");
        form("before");
    }

    void after(Lesson lesson) {
        open("after", lesson, "Finish the course", "Looking back", "How sure are you now?");
        out.html("<p>The same four statements as at the start. Being less sure than before can mean that you see more"
                + " than you did. There is no mark, and you may skip this: just go on.</p>\n");
        form("after");
    }

    private void open(String screen, Lesson lesson, String next, String part, String title) {
        String name = lesson.id() + "--" + screen;
        out.add(
                "<section class=\"screen check\" id=\"%s\" data-screen=\"%s\" data-key=\"\" data-next=\"%s\" aria-labelledby=\"%s-h\">\n",
                name, screen, next, name);
        out.add("<p class=\"part\">%s</p>\n<h1 id=\"%s-h\" tabindex=\"-1\">%s</h1>\n", part, name, title);
    }

    private void form(String phase) {
        out.add(
                "<form class=\"exercise confidence\" data-kind=\"confidence\" data-id=\"%s\" data-key=\"%s\" data-phase=\"%s\" data-longest=\"%s\">\n",
                ID, Key.of(ID), phase, 2 * BlockRules.STATEMENTS + 1);
        RatingHtml ratings = new RatingHtml(prose, out);
        for (Block.Statement statement : course.confidence()) {
            String name = phase + "." + statement.id();
            ratings.open(name, statement);
            ratings.row(name, "first", phase.equals("before") ? "How sure?" : "When I began", SCALE);
            if (phase.equals("after")) {
                ratings.row(name, "later", "Now", SCALE);
                out.html("<p class=\"moved\"></p>\n");
            }
            out.html("</fieldset>\n");
        }
        out.html("<p class=\"said\" role=\"status\"></p>\n</form>\n</section>\n");
    }
}
