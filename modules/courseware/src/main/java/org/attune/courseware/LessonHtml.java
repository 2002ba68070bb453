package org.attune.courseware;

import java.util.regex.Pattern;

/** A lesson's screens as HTML that reads well by itself; the shell shows one screen at a time. */
final class LessonHtml {
    /** A link to a screen, as an author writes it; ids in a page are longer. Links to scenes have a full stop. */
    private static final Pattern LINK_WITHIN = Pattern.compile("href=\"#([a-z0-9-]+)\"");

    private final Course course;
    private final Lesson lesson;
    private final Prose prose;
    private final Markup out = new Markup();

    private LessonHtml(Course course, Lesson lesson) {
        this.course = course;
        this.lesson = lesson;
        this.prose = new Prose(course.sources(), new Drawings(course.folder())::size);
    }

    static String of(Course course, Lesson lesson) {
        return new LessonHtml(course, lesson).write();
    }

    private String write() {
        out.add(
                "<article class=\"lesson\" data-lesson=\"%s\" data-title=\"%s\" data-minutes=\"%s\">\n",
                lesson.id(), lesson.title(), String.valueOf(lesson.minutes()));
        ConfidenceHtml confidence = new ConfidenceHtml(course, prose, out);
        boolean asked = !course.confidence().isEmpty();
        if (asked && course.isFirst(lesson)) {
            confidence.before(lesson);
        }
        for (int i = 0; i < lesson.screens().size(); i++) {
            screen(i);
        }
        if (asked && course.isLast(lesson)) {
            confidence.after(lesson);
        }
        return withLinks(lesson, out.html("</article>\n").toString());
    }

    /** A lesson's HTML with links that lead to its screens. */
    static String withLinks(Lesson lesson, String html) {
        return LINK_WITHIN.matcher(html).replaceAll("href=\"#" + lesson.id() + "--$1\"");
    }

    private void screen(int index) {
        Screen screen = lesson.screens().get(index);
        String name = lesson.id() + "--" + screen.id();
        out.add(
                "<section class=\"screen %s\" id=\"%s\" data-screen=\"%s\" data-key=\"%s\" data-next=\"%s\" aria-labelledby=\"%s-h\">\n",
                screen.part(), name, screen.id(), Key.of(lesson.id() + "/" + screen.id()), next(index), name);
        out.add("<p class=\"part\">%s</p>\n", course.nameOfPart(screen));
        out.add("<h1 id=\"%s-h\" tabindex=\"-1\">%s</h1>\n", name, screen.title());
        ExerciseHtml exercises = new ExerciseHtml(prose, out);
        for (Block block : screen.blocks()) {
            if (block instanceof Block.Text text) {
                out.html(prose.html(text.markdown()));
            } else if (block instanceof Block.Card card) {
                card(card);
            } else if (block instanceof Block.Voices voices) {
                voices(voices);
            } else if (block instanceof Block.Exercise exercise) {
                exercises.write(exercise);
            }
        }
        if (screen.part().equals("sources")) {
            SummaryHtml.sources(out, prose.cited(), prose);
        }
        out.html("</section>\n");
    }

    private String next(int index) {
        String next = lesson.screens().get(index).next();
        if (!next.isEmpty()) {
            return next;
        }
        if (index + 1 < lesson.screens().size()) {
            return lesson.screens().get(index + 1).title();
        }
        return course.isLast(lesson) && !course.confidence().isEmpty() ? "How sure are you now?" : "Finish the lesson";
    }

    private void card(Block.Card card) {
        out.add("<div class=\"card %s\" role=\"note\">\n", card.kind());
        out.html(prose.html(card.markdown())).html("</div>\n");
    }

    private void voices(Block.Voices voices) {
        if (!voices.intro().isEmpty()) {
            out.html(prose.html(voices.intro()));
        }
        String rows = voices.items().size() == 3 ? " rows" : "";
        out.html("<ul class=\"voices" + rows + "\" role=\"list\">\n");
        for (String item : voices.items()) {
            String drawingAndLine =
                    prose.inline(item).replaceFirst("(?s)^(<img[^>]*>)\\s*(.*)$", "$1<div class=\"line\">$2</div>");
            out.html("<li>").html(drawingAndLine).html("</li>\n");
        }
        out.html("</ul>\n");
    }
}
