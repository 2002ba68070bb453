package org.attune.courseware;

/** The page of all courses in the folder of web pages, for those who look at what they wrote. */
final class StartPage {
    private final Markup courses = new Markup();

    void add(Course course) {
        String id = course.id();
        courses.add("<h2>%s</h2>\n<p>Version %s</p>\n<ul>\n", course.title(), course.version());
        courses.add("<li><a href=\"%s/index.html\">The whole course, as web pages</a></li>\n", id);
        courses.add("<li><a href=\"%s/print/index.html\">To print</a></li>\n", id);
        courses.html("</ul>\n<p>Each lesson by itself, as a platform opens it; nothing is recorded here:</p>\n<ol>\n");
        for (Lesson lesson : course.lessons()) {
            courses.add("<li><a href=\"%s/scorm-2004/%s\">%s</a></li>\n", id, Packages.page(lesson), lesson.title());
        }
        courses.html("</ol>\n");
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Courses</title>
                </head>
                <body>
                <main>
                <h1>Courses</h1>
                %s</main>
                </body>
                </html>
                """.formatted(courses);
    }
}
