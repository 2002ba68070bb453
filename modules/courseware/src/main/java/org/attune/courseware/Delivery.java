package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder that is handed on: all packages, {@code catalogue.json}, {@code README.md} for those who import them, and
 * {@code SHA256SUMS} of everything.
 */
final class Delivery {
    private final Path folder;
    private final Catalogue catalogue = new Catalogue();
    private final Guide guide = new Guide();
    private final SortedMap<String, String> sums = new TreeMap<>();

    /** @param folder belongs to the build: packages that lie there from an earlier one are taken away */
    Delivery(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /**
     * @param packs the best for a platform first
     * @return the packages as they lie in the folder
     * @throws CourseRefused when a package is not fit to be handed on
     */
    List<Made> add(Course course, List<Pack> packs) throws IOException, CourseRefused {
        List<Made> packages = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        for (Pack pack : packs) {
            byte[] zip = Zipped.of(pack.files());
            Path file = put(pack.fileName(), zip);
            packages.add(Made.of(pack, zip));
            complaints.addAll(PackageRules.of(pack, file, zip.length));
        }
        for (Lesson lesson : course.lessons()) {
            int bytes = Weight.firstScreen(Packages.page(lesson), packs.get(0).files());
            complaints.addAll(PackageRules.firstScreen(lesson, bytes));
        }
        if (!complaints.isEmpty()) {
            throw new CourseRefused(complaints);
        }
        put(course.id() + ".svg", Files.readAllBytes(course.folder().resolve(course.drawing())));
        catalogue.add(course, packages);
        guide.add(course, packages);
        return packages;
    }

    void finish() throws IOException {
        put("catalogue.json", catalogue.bytes());
        put("README.md", guide.markdown().getBytes(StandardCharsets.UTF_8));
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            lines.append(sum.getValue()).append("  ").append(sum.getKey()).append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), lines);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(this::isOld).toList()) {
                Files.delete(each);
            }
        }
    }

    private boolean isOld(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.endsWith(".zip") || name.endsWith(".svg")) && !sums.containsKey(name);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        sums.put(name, Made.sha256(bytes));
        return Files.write(folder.resolve(name), bytes);
    }
}
