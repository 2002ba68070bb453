package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a course's packages. Each holds the drawings that its pages show, and no others; small ones of a lesson alone are in its page. */
final class Packages {
    static final String MANIFEST = "imsmanifest.xml";
    private static final String PAGE = "index.html";

    private final Course course;
    private final SortedMap<String, byte[]> drawings;

    private Packages(Course course) throws IOException {
        this.course = course;
        this.drawings = new Drawings(course.folder()).files();
    }

    /** All packages; those of the whole course first, and of these the best for a platform first. */
    static List<Pack> of(Course course) throws IOException {
        Packages packages = new Packages(course);
        List<Pack> all = new ArrayList<>();
        all.add(packages.lessonAnSco());
        all.add(packages.whole(Format.SCORM_2004_3RD));
        all.add(packages.whole(Format.SCORM_12));
        all.add(packages.web());
        all.add(packages.print());
        for (Lesson lesson : course.lessons()) {
            all.add(packages.alone(Format.SCORM_2004_3RD, lesson));
            all.add(packages.alone(Format.SCORM_12, lesson));
        }
        return all;
    }

    /** The file of a lesson's page where a package holds several. */
    static String page(Lesson lesson) {
        return "lessons/" + lesson.id() + ".html";
    }

    private Pack lessonAnSco() throws IOException {
        Format format = Format.SCORM_2004_4TH;
        SortedMap<String, byte[]> pages = new TreeMap<>();
        int longest = course.lessons().stream().mapToInt(Lesson::minutes).max().orElse(1);
        List<Sco> scos = new ArrayList<>();
        for (int i = 0; i < course.lessons().size(); i++) {
            Lesson lesson = course.lessons().get(i);
            pages.put(page(lesson), bytes(SmallDrawings.in(PageHtml.lessonOfMany(course, i), drawings)));
            scos.add(Sco.of(lesson, page(lesson)).weighed(longest));
        }
        SortedMap<String, byte[]> files = parts(format, pages.values());
        String identifier = course.id() + "-" + format.suffix;
        String manifest =
                new Manifest2004(course, format).of(identifier, Sco.of(course, ""), scos, List.copyOf(files.keySet()));
        files.putAll(pages);
        files.put(MANIFEST, bytes(manifest));
        return new Pack(format, identifier, null, files);
    }

    private Pack whole(Format format) throws IOException {
        String identifier = course.id() + "-" + format.suffix;
        byte[] page = bytes(PageHtml.course(course, format));
        return new Pack(format, identifier, null, oneSco(format, identifier, Sco.of(course, PAGE), page));
    }

    private Pack alone(Format format, Lesson lesson) throws IOException {
        String identifier = course.id() + "-" + lesson.id() + "-" + format.suffix;
        byte[] page = bytes(SmallDrawings.in(PageHtml.lessonAlone(course, lesson, format), drawings));
        return new Pack(format, identifier, lesson, oneSco(format, identifier, Sco.of(lesson, PAGE), page));
    }

    private SortedMap<String, byte[]> oneSco(Format format, String identifier, Sco sco, byte[] page)
            throws IOException {
        SortedMap<String, byte[]> files = parts(format, List.of(page));
        if (format == Format.SCORM_12) {
            files.put(PAGE, page);
            files.put(MANIFEST, bytes(Manifest12.of(course, identifier, sco, List.copyOf(files.keySet()))));
        } else {
            List<String> shared = List.copyOf(files.keySet());
            files.put(PAGE, page);
            files.put(MANIFEST, bytes(new Manifest2004(course, format).of(identifier, sco, List.of(sco), shared)));
        }
        return files;
    }

    private Pack web() throws IOException {
        byte[] page = bytes(PageHtml.course(course, Format.WEB));
        SortedMap<String, byte[]> files = parts(Format.WEB, List.of(page));
        files.put(PAGE, page);
        return new Pack(Format.WEB, course.id() + "-" + Format.WEB.suffix, null, files);
    }

    private Pack print() throws IOException {
        byte[] page = bytes(PrintHtml.of(course));
        SortedMap<String, byte[]> files = shown(List.of(page));
        files.putAll(Shell.printing());
        files.put(PAGE, page);
        return new Pack(Format.PRINT, course.id() + "-" + Format.PRINT.suffix, null, files);
    }

    private SortedMap<String, byte[]> parts(Format format, Collection<byte[]> pages) throws IOException {
        SortedMap<String, byte[]> files = shown(pages);
        files.putAll(Shell.files());
        if (format.isScorm()) {
            files.putAll(Shell.schemas(format));
        }
        return files;
    }

    private SortedMap<String, byte[]> shown(Collection<byte[]> pages) {
        SortedMap<String, byte[]> shown = new TreeMap<>();
        for (byte[] page : pages) {
            String html = new String(page, StandardCharsets.UTF_8);
            drawings.forEach((path, drawing) -> {
                if (html.contains(path + "\"")) {
                    shown.put(path, drawing);
                }
            });
        }
        return shown;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
