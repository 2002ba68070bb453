package org.attune.courseware;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What a build tells the one who writes, a line a lesson: how hard it is to read, how long it takes, what it weighs. */
final class CourseReport {
    private CourseReport() {}

    /** @param packages the first with a page a lesson */
    static void print(Course course, List<Made> packages, PrintStream out) throws IOException {
        Pack lessons = packages.get(0).pack();
        out.println(course.title() + " " + course.version());
        List<Readability> readability = Readability.of(course);
        for (int i = 0; i < course.lessons().size(); i++) {
            Lesson lesson = course.lessons().get(i);
            double age = readability.get(i).age();
            out.printf(
                    Locale.ROOT,
                    "  Lesson %d, %s: reading age %.1f; %d minutes, by its words and exercises %.1f; first screen %d kB%n",
                    i + 1,
                    lesson.id(),
                    age,
                    lesson.minutes(),
                    LearningTime.minutes(lesson),
                    Weight.firstScreen(Packages.page(lesson), lessons.files()) / 1000);
            if (age > Readability.TARGET) {
                out.printf(
                        Locale.ROOT,
                        "  Warning: %s asks for a reading age above %d. Shorter sentences and plainer words help; the"
                                + " longest sentence is %s.%n",
                        lesson.file(),
                        Readability.TARGET,
                        readability.get(i).longestSentence());
            }
        }
        for (Made made : packages) {
            if (made.pack().lesson() == null) {
                out.println("  " + made.pack().fileName() + ": " + made.size() / 1000 + " kB");
            }
        }
        int fresh = Identifiers.fresh(course);
        if (fresh > 0) {
            out.println("  Not in " + Identifiers.FILE + " yet: " + fresh + ". Add what is new at the release.");
        }
    }
}
