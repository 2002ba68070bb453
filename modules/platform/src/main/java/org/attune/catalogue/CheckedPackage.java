package org.attune.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.packaging.PackageReader;
import org.attune.scorm.packaging.PackageReport;
import org.attune.scorm.packaging.Problem;
import org.attune.shared.Line;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought, and what the reader of packages and we ourselves say to it.
 *
 * @param manifest absent when it could not be read
 */
record CheckedPackage(
        String fileName, long size, String sha256, @Nullable Manifest manifest, Findings findings) {

    /** Reads the whole file: long work, in little memory. */
    static CheckedPackage of(PackageReader reader, Path file, String fileName, long size, String sha256)
            throws IOException {
        PackageReport report = reader.read(file);
        Manifest manifest = report.manifest();
        List<PackageProblem> problems = new ArrayList<>();
        for (Problem each : report.problems()) {
            problems.add(problem(each, file, fileName));
        }
        if (manifest != null && report.playable()) {
            problems.addAll(ours(manifest));
        }
        return new CheckedPackage(fileName, size, sha256, manifest, Findings.of(manifest, problems));
    }

    private static PackageProblem problem(Problem problem, Path file, String fileName) {
        // While it was on its way, the file had a name of ours.
        boolean whole = problem.place().equals(file.getFileName().toString());
        return new PackageProblem(
                problem.isError(), whole ? fileName : problem.place(), problem.meaning(), problem.remedy());
    }

    private static List<PackageProblem> ours(Manifest manifest) {
        List<PackageProblem> problems = new ArrayList<>();
        String place = manifest.folder() + "imsmanifest.xml";
        if (Lessons.items(manifest).isEmpty()) {
            problems.add(new PackageProblem(
                    true,
                    place,
                    "All its lessons lie on other web sites, and none in the package. Attune plays what is in the"
                            + " package.",
                    "Export the course again with its files in it, or put a link to it into your course."));
        }
        manifest.organization().stream()
                .flatMap(each -> each.all())
                .map(Item::identifier)
                .filter(each -> !Lessons.canBeKept(each))
                .findFirst()
                .ifPresent(each -> problems.add(new PackageProblem(
                        true,
                        place + ", item " + Line.of(each.length() > 80 ? each.substring(0, 80) + "…" : each),
                        "The identifier of this item is too long, or has characters that cannot be kept. What learners"
                                + " do is kept under it.",
                        "Give it an identifier of letters and figures in the authoring tool, and export again.")));
        return problems;
    }

    /** The same, found to be impossible to unpack. */
    CheckedPackage refusedFor(List<Problem> reasons) {
        List<PackageProblem> problems = new ArrayList<>(findings.problems());
        reasons.forEach(each -> problems.add(new PackageProblem(true, each.place(), each.meaning(), each.remedy())));
        return new CheckedPackage(fileName, size, sha256, manifest, new Findings(findings.outlines(), problems));
    }

    /** The manifest of a package that can be played; nothing when it cannot. */
    @Nullable
    Manifest playable() {
        return findings.errors().isEmpty() ? manifest : null;
    }

    String title() {
        String own = manifest == null
                ? ""
                : Line.of(manifest.organization().map(each -> each.title()).orElse(""));
        return own.isEmpty() ? fileName : own;
    }
}
