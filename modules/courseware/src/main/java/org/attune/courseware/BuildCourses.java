package org.attune.courseware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command: turns every course in a folder into packages and a catalogue.
 *
 * <p>{@code BuildCourses <folder of courses> <folder for the packages> [<folder for the web pages>]}. With a third
 * folder each package is also laid out there as plain files, to be looked at in a browser.
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
        Files.createDirectories(target);
        Catalogue catalogue = new Catalogue();
        for (Path folder : folders(courses)) {
            Course course = CourseReader.read(folder);
            SortedMap<String, byte[]> files2004 = Packages.scorm2004(course);
            SortedMap<String, byte[]> files12 = Packages.scorm12(course);
            catalogue.add(
                    course,
                    List.of(
                            write(target, "SCORM 2004 4th Edition", course.id() + "-scorm-2004-4th.zip", files2004),
                            write(target, "SCORM 1.2", course.id() + "-scorm-1.2.zip", files12)));
            Files.copy(
                    folder.resolve(course.drawing()),
                    target.resolve(course.id() + ".svg"),
                    StandardCopyOption.REPLACE_EXISTING);
            if (web != null) {
                layOut(files2004, web.resolve(course.id()).resolve("scorm-2004"));
                layOut(files12, web.resolve(course.id()).resolve("scorm-1.2"));
            }
        }
        Files.write(target.resolve("catalogue.json"), catalogue.bytes());
    }

    private static Catalogue.Encoding write(Path target, String format, String name, SortedMap<String, byte[]> files)
            throws IOException {
        byte[] zip = Zipped.of(files);
        Files.write(target.resolve(name), zip);
        System.out.println(name + ": " + zip.length / 1024 + " kB");
        return Catalogue.Encoding.of(format, name, zip);
    }

    private static List<Path> folders(Path courses) throws IOException {
        try (Stream<Path> all = Files.list(courses)) {
            return all.filter(each -> Files.isRegularFile(each.resolve("course.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static void layOut(Map<String, byte[]> files, Path folder) throws IOException {
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
