package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of an SCO: its lessons' screens in the shell's frame. No script stands in it, so any CSP allows it. */
final class PageHtml {
    /** The 3rd edition keeps 4,000 characters of suspend_data (RTE, cmi.suspend_data), the 4th 64,000. */
    private static final String ROOM_3RD = " data-room=\"4000\"";

    private PageHtml() {}

    /** The page of one lesson among several, each a file beside the others. */
    static String lessonOfMany(Course course, int index) {
        boolean last = index + 1 == course.lessons().size();
        String next = last ? "" : course.lessons().get(index + 1).id() + ".html";
        String nextTitle = last ? "" : course.lessons().get(index + 1).title();
        String data = " data-next-file=\"" + escape(next) + "\" data-next-title=\"" + escape(nextTitle) + "\"";
        Lesson lesson = course.lessons().get(index);
        String end = last ? SummaryHtml.of(course) : "";
        return page(course, Format.SCORM_2004_4TH, "../", lesson.title(), data, LessonHtml.of(course, lesson) + end);
    }

    /** A page with one lesson that stands by itself. */
    static String lessonAlone(Course course, Lesson lesson, Format format) {
        return page(course, format, "", lesson.title(), "", LessonHtml.of(course.alone(lesson), lesson));
    }

    /** A page with the whole course and its menu. */
    static String course(Course course, Format format) {
        StringBuilder screens = new StringBuilder(menu(course));
        course.lessons().forEach(each -> screens.append(LessonHtml.of(course, each)));
        screens.append(SummaryHtml.of(course));
        return page(course, format, "", course.title(), " data-whole=\"true\"", screens.toString());
    }

    private static String page(Course course, Format format, String up, String title, String data, String screens) {
        return """
                <!DOCTYPE html>
                <html lang="%s" data-scorm="%s" data-course="%s" data-version="%s"%s>
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                %s<link rel="stylesheet" href="%sshell/shell.css">
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
                        format.speaks,
                        escape(course.id()),
                        escape(course.version()),
                        data + (format == Format.SCORM_2004_3RD ? ROOM_3RD : ""),
                        escape(title),
                        faces(up),
                        up,
                        up,
                        escape(course.title()),
                        up.isEmpty() ? screens : screens.replace("src=\"media/", "src=\"" + up + "media/"),
                        escape(course.madeBy()),
                        Licence.inWords(course.licence()));
    }

    /** Asked for first: one that comes too late is not shown (shell.css), so that no words move under a reader. */
    private static String faces(String up) {
        return Stream.of(400, 700)
                .map(weight -> "<link rel=\"preload\" href=\"" + up + "shell/atkinson-hyperlegible-next-latin-" + weight
                        + "-normal.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>\n")
                .collect(Collectors.joining());
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
