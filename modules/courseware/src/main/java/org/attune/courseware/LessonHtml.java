package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.Map;

/** A lesson's screens as HTML that reads well by itself; the shell shows one screen at a time. */
final class LessonHtml {
    private static final Map<String, String> PART_NAMES = Map.of(
            "moment", "A moment in the room",
            "idea", "One idea",
            "choice", "Your choice",
            "meaning", "What it may be telling us",
            "room", "My room",
            "sources", "Sources");

    private final Lesson lesson;
    private final Prose prose;
    private final StringBuilder out = new StringBuilder();

    private LessonHtml(Course course, Lesson lesson) {
        this.lesson = lesson;
        this.prose = new Prose(course.sources(), new Drawings(course.folder())::size);
    }

    static String of(Course course, Lesson lesson) {
        return new LessonHtml(course, lesson).write();
    }

    private String write() {
        add(
                "<article class=\"lesson\" data-lesson=\"%s\" data-title=\"%s\" data-minutes=\"%s\">\n",
                lesson.id(), lesson.title(), String.valueOf(lesson.minutes()));
        for (int i = 0; i < lesson.screens().size(); i++) {
            screen(i);
        }
        return out.append("</article>\n").toString();
    }

    private void screen(int index) {
        Screen screen = lesson.screens().get(index);
        String name = lesson.id() + "--" + screen.id();
        add(
                "<section class=\"screen %s\" id=\"%s\" data-screen=\"%s\" data-key=\"%s\" data-next=\"%s\" aria-labelledby=\"%s-h\">\n",
                screen.part(), name, screen.id(), Key.of(lesson.id() + "/" + screen.id()), next(index), name);
        add("<p class=\"part\">%s</p>\n", PART_NAMES.getOrDefault(screen.part(), ""));
        add("<h1 id=\"%s-h\" tabindex=\"-1\">%s</h1>\n", name, screen.title());
        ExerciseHtml exercises = new ExerciseHtml(prose, out);
        for (Block block : screen.blocks()) {
            if (block instanceof Block.Text text) {
                out.append(prose.html(text.markdown()));
            } else if (block instanceof Block.Card card) {
                card(card);
            } else if (block instanceof Block.Voices voices) {
                voices(voices);
            } else {
                exercises.write(block);
            }
        }
        if (screen.part().equals("sources")) {
            sources();
        }
        out.append("</section>\n");
    }

    private String next(int index) {
        String next = lesson.screens().get(index).next();
        if (!next.isEmpty()) {
            return next;
        }
        return index + 1 < lesson.screens().size()
                ? lesson.screens().get(index + 1).title()
                : "Finish the lesson";
    }

    private void card(Block.Card card) {
        add("<div class=\"card %s\" role=\"note\">\n", card.kind());
        out.append(prose.html(card.markdown())).append("</div>\n");
    }

    private void voices(Block.Voices voices) {
        if (!voices.intro().isEmpty()) {
            out.append(prose.html(voices.intro()));
        }
        String rows = voices.items().size() == 3 ? " rows" : "";
        out.append("<ul class=\"voices" + rows + "\" role=\"list\">\n");
        for (String item : voices.items()) {
            String drawingAndLine =
                    prose.inline(item).replaceFirst("(?s)^(<img[^>]*>)\\s*(.*)$", "$1<div class=\"line\">$2</div>");
            out.append("<li>").append(drawingAndLine).append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void sources() {
        out.append("<ul class=\"sources\">\n");
        for (Source source : prose.cited()) {
            out.append("<li>").append(prose.inline(source.text()));
            if (!source.address().isEmpty()) {
                String name = source.address().replaceFirst("^https?://(www\\.)?", "");
                add(" <a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a>", source.address(), name);
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    private void add(String format, Object... texts) {
        Object[] escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = escape(String.valueOf(texts[i]));
        }
        out.append(String.format(format, escaped));
    }
}
