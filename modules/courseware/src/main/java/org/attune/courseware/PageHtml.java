package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.List;

/** The page of an SCO: its lessons' screens in the shell's frame. No script stands in it, so any CSP allows it. */
final class PageHtml {
    private PageHtml() {}

    /** A page with one lesson; {@code next} is the file of the lesson after it, empty for the last. */
    static String lesson(Course course, int index, String up, String next) {
        Lesson lesson = course.lessons().get(index);
        String nextTitle = next.isEmpty() ? "" : course.lessons().get(index + 1).title();
        String data = " data-next-file=\"" + escape(next) + "\" data-next-title=\"" + escape(nextTitle) + "\"";
        return page(course, "2004", false, up, lesson.title(), data, List.of(lesson));
    }

    /** A page with the whole course. */
    static String course(Course course) {
        return page(course, "1.2", true, "", course.title(), "", course.lessons());
    }

    /**
     * @param scorm {@code 1.2} or {@code 2004}, or {@code none} without a platform
     * @param whole whether the page holds the whole course, with a menu
     */
    private static String page(
            Course course, String scorm, boolean whole, String up, String title, String data, List<Lesson> lessons) {
        StringBuilder screens = new StringBuilder();
        if (whole) {
            screens.append(menu(course));
        }
        for (Lesson lesson : lessons) {
            screens.append(LessonHtml.of(course, lesson));
        }
        if (whole || course.isLast(lessons.get(lessons.size() - 1))) {
            screens.append(SummaryHtml.of(course));
        }
        return """
                <!DOCTYPE html>
                <html lang="%s" data-scorm="%s"%s data-course="%s" data-version="%s"%s>
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="%sshell/shell.css">
                <script src="%sshell/shell.js" defer></script>
                </head>
                <body>
                <header class="head"><p class="course">%s</p><p class="progress"></p></header>
                <main>
                %s</main>
                <footer class="foot"><p>%s %s</p></footer>
                </body>
                </html>
                """.formatted(
                        escape(course.language()),
                        scorm,
                        whole ? " data-whole=\"true\"" : "",
                        escape(course.id()),
                        escape(course.version()),
                        data,
                        escape(title),
                        up,
                        up,
                        escape(course.title()),
                        up.isEmpty() ? screens : screens.toString().replace("src=\"media/", "src=\"" + up + "media/"),
                        escape(course.madeBy()),
                        Licence.inWords(course.licence()));
    }

    private static String menu(Course course) {
        StringBuilder menu = new StringBuilder();
        menu.append("<section class=\"screen menu\" id=\"menu\" data-screen=\"menu\" aria-labelledby=\"menu-h\">\n")
                .append("<img class=\"cover\" src=\"")
                .append(course.drawing())
                .append("\" alt=\"\">\n")
                .append("<h1 id=\"menu-h\" tabindex=\"-1\">")
                .append(escape(course.title()))
                .append("</h1>\n<p>")
                .append(escape(course.summary()))
                .append("</p>\n<p class=\"how-far\"></p>\n<ol class=\"lessons\" role=\"list\">\n");
        for (Lesson lesson : course.lessons()) {
            menu.append("<li data-lesson=\"")
                    .append(lesson.id())
                    .append("\"><a href=\"#")
                    .append(lesson.id())
                    .append("--")
                    .append(lesson.screens().get(0).id())
                    .append("\">")
                    .append(escape(lesson.title()))
                    .append("</a><span class=\"about\">")
                    .append(lesson.minutes())
                    .append(" minutes</span><p>")
                    .append(escape(lesson.summary()))
                    .append("</p></li>\n");
        }
        return menu.append("</ol>\n</section>\n").toString();
    }
}
