package org.attune.courseware;

import java.util.Collection;

/** The end of a course: all its sources, and room for what the learner wrote, planned and said, to be printed. */
final class SummaryHtml {
    private SummaryHtml() {}

    static String of(Course course) {
        Markup out = new Markup();
        out.html("<section class=\"screen summary\" id=\"summary\" data-screen=\"summary\""
                + " aria-labelledby=\"summary-h\">\n");
        out.html("<p class=\"part\">The end of the course</p>\n");
        out.html("<h1 id=\"summary-h\" tabindex=\"-1\">My course on a page</h1>\n<ol class=\"of-lessons\" hidden>\n");
        for (Lesson lesson : course.lessons()) {
            out.add("<li data-lesson=\"%s\">%s</li>\n", lesson.id(), lesson.title());
        }
        out.html("</ol>\n<div class=\"gathered\"></div>\n<h2>Sources of all lessons</h2>\n");
        sources(out, course.sources().values(), new Prose(course.sources(), path -> ""));
        return out.html("</section>\n").toString();
    }

    static void sources(Markup out, Collection<Source> sources, Prose prose) {
        out.html("<ul class=\"sources\">\n");
        for (Source source : sources) {
            out.html("<li>").html(prose.inline(source.text()));
            if (!source.address().isEmpty()) {
                String name = source.address().replaceFirst("^https?://(www\\.)?", "");
                out.add(" <a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a>", source.address(), name);
            }
            out.html("</li>\n");
        }
        out.html("</ul>\n");
    }
}
