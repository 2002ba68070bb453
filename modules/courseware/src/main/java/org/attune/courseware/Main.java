package org.attune.courseware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line of {@code courseware.jar}, for those who write courses: {@code docs/writing-a-course.md}. */
public final class Main {
    private static final String USAGE = """
            java -jar courseware.jar show COURSES [PORT]   shows a folder of courses in the browser, on this machine alone
            java -jar courseware.jar build COURSES         makes the packages in COURSES/target/packages
            java -jar courseware.jar release COURSE        notes which identifiers of a course were released
            """;

    private Main() {}

    /** Exits with 0; with 1 when a course has faults; with 2 when it was used wrongly. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || !Files.isDirectory(Path.of(args[1]))) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path folder = Path.of(args[1]);
        try {
            switch (args[0]) {
                case "show" -> show(folder, args.length > 2 ? Integer.parseInt(args[2]) : 8095);
                case "build" ->
                    BuildCourses.build(folder, folder.resolve("target/packages"), folder.resolve("target/web"));
                case "release" ->
                    System.out.println(Identifiers.release(CourseReader.read(folder)) + " identifiers added to "
                            + Identifiers.FILE);
                default -> {
                    System.err.print(USAGE);
                    System.exit(2);
                }
            }
        } catch (CourseRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void show(Path courses, int port) throws IOException {
        ShowCourses show = new ShowCourses(courses, port);
        show.start();
        System.out.println(show.address() + "  (Ctrl+C ends it)");
    }
}
