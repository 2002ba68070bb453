package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;

/** The course on paper: every lesson one after the other, with lines to write on, and what each answer gives. */
final class PrintHtml {
    private final Course course;
    private final Markup out = new Markup();

    private PrintHtml(Course course) {
        this.course = course;
    }

    static String of(Course course) {
        return new PrintHtml(course).write();
    }

    private String write() {
        out.add("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s, to print</title>
                <link rel="stylesheet" href="print.css">
                </head>
                <body>
                <header>
                """, course.language(), course.title());
        out.add("<img class=\"cover\" src=\"%s\" alt=\"\">\n", course.drawing());
        out.add("<h1>%s</h1>\n<p>%s</p>\n<h2>What you take away</h2>\n<ul>\n", course.title(), course.summary());
        course.objectives().forEach(each -> out.add("<li>%s</li>\n", each));
        out.html("</ul>\n<h2>Lessons</h2>\n<ol class=\"lessons\">\n");
        for (Lesson lesson : course.lessons()) {
            out.add(
                    "<li><a href=\"#%s\">%s</a>, %s minutes</li>\n",
                    lesson.id(), lesson.title(), String.valueOf(lesson.minutes()));
        }
        out.html("</ol>\n<p>Answer before you turn to what each answer gives: it stands in a box below. ");
        out.html("What you write here stays with you: leave out the names of children and families.</p>\n");
        out.html("</header>\n<main>\n");
        confidence("Before you begin: how sure are you?");
        course.lessons().forEach(this::lesson);
        confidence("At the end: how sure are you now?");
        out.add("</main>\n<footer><p>%s ", course.madeBy());
        return out.html(Licence.inWords(course.licence()))
                .html("</p></footer>\n</body>\n</html>\n")
                .toString();
    }

    private void confidence(String title) {
        if (course.confidence().isEmpty()) {
            return;
        }
        List<String> statements = new ArrayList<>();
        course.confidence().forEach(each -> statements.add(each.text()));
        out.add("<section class=\"confidence\">\n<h2>%s</h2>\n", title);
        PrintedExercise.ratings(out, statements, List.of("Not yet", "A little", "Fairly", "Very"), "");
        out.html("</section>\n");
    }

    private void lesson(Lesson lesson) {
        Markup article = new Markup();
        Prose prose = new Prose(course.sources(), new Drawings(course.folder())::size);
        article.add(
                "<article id=\"%s\">\n<h2>%s</h2>\n<p class=\"about\">%s minutes. %s</p>\n",
                lesson.id(), lesson.title(), String.valueOf(lesson.minutes()), lesson.summary());
        PrintedExercise exercises = new PrintedExercise(article, prose);
        String part = "";
        for (Screen screen : lesson.screens()) {
            article.add("<section id=\"%s--%s\">\n", lesson.id(), screen.id());
            if (!screen.part().equals(part)) {
                part = screen.part();
                article.add("<p class=\"part\">%s</p>\n", course.nameOfPart(screen));
            }
            article.add("<h3>%s</h3>\n", screen.title());
            for (Block block : screen.blocks()) {
                if (block instanceof Block.Text text) {
                    article.html(prose.html(text.markdown()));
                } else if (block instanceof Block.Card card) {
                    article.html("<div class=\"card\">\n")
                            .html(prose.html(card.markdown()))
                            .html("</div>\n");
                } else if (block instanceof Block.Voices voices) {
                    article.html(prose.html(voices.intro())).html("<ul class=\"voices\">\n");
                    voices.items().forEach(each -> article.html("<li>")
                            .html(prose.inline(each))
                            .html("</li>\n"));
                    article.html("</ul>\n");
                } else if (block instanceof Block.Exercise exercise) {
                    exercises.write(exercise);
                }
            }
            if (screen.part().equals("sources")) {
                SummaryHtml.sources(article, prose.cited(), prose);
            }
            article.html("</section>\n");
        }
        out.html(LessonHtml.withLinks(lesson, article.html("</article>\n").toString()));
    }
}
