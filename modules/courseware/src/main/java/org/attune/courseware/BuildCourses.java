package org.attune.courseware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns every course in a folder into packages, with all that belongs beside them: a catalogue, checksums and a guide for
 * those who import them. What has a {@code film.md} becomes a film, in {@code films} beside them.
 *
 * <p>{@code BuildCourses <folder of courses> <folder for the packages> [<folder for the web pages>]}. With a third
 * folder the pages are also laid out there as plain files, to be looked at in a browser.
 */
public final class BuildCourses {
    private BuildCourses() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println(
                    "BuildCourses <folder of courses> <folder for the packages> [<folder for the web pages>]");
            throw new IllegalArgumentException("two folders are needed");
        }
        try {
            build(Path.of(args[0]), Path.of(args[1]), args.length > 2 ? Path.of(args[2]) : null);
        } catch (CourseRefused refused) {
            throw new IllegalStateException("The courses have faults:\n" + refused.getMessage(), refused);
        }
    }

    static void build(Path courses, Path target, @Nullable Path web) throws IOException, CourseRefused {
        Delivery delivery = new Delivery(target);
        StartPage start = new StartPage();
        for (Path folder : folders(courses)) {
            Course course = CourseReader.read(folder);
            List<Pack> packs = Packages.of(course);
            CourseReport.print(course, delivery.add(course, packs), System.out);
            start.add(course);
            if (web != null) {
                layOut(packs, web.resolve(course.id()));
            }
        }
        delivery.finish();
        for (Path folder : folders(courses, FilmReader.NAME)) {
            Film film = FilmReader.read(folder);
            FilmDelivery.write(film, target.resolve("films").resolve(film.id()));
        }
        if (web != null) {
            Files.writeString(web.resolve("index.html"), start.html());
        }
    }

    static List<Path> folders(Path courses) throws IOException {
        return folders(courses, "course.yaml");
    }

    private static List<Path> folders(Path courses, String source) throws IOException {
        try (Stream<Path> all = Files.list(courses)) {
            return all.filter(each -> Files.isRegularFile(each.resolve(source)))
                    .sorted()
                    .toList();
        }
    }

    /** The web edition at the course's own address, and beside it what else opens in a browser. */
    private static void layOut(List<Pack> packs, Path folder) throws IOException {
        for (Pack pack : packs) {
            if (pack.lesson() == null) {
                switch (pack.format()) {
                    case WEB -> write(pack.files(), folder);
                    case PRINT -> write(pack.files(), folder.resolve("print"));
                    case SCORM_12 -> write(pack.files(), folder.resolve("scorm-1.2"));
                    case SCORM_2004_4TH -> write(pack.files(), folder.resolve("scorm-2004"));
                    case SCORM_2004_3RD -> {}
                }
            }
        }
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(path, file.getValue());
        }
    }
}
