package org.attune.scorm.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.scorm.manifest.Resource;

/** Reads the resources of a manifest, every address resolved against every {@code xml:base} (CAM 3.4.2). */
final class ResourceReader {
    private static final int NAMED = 5;
    private static final Reference NOWHERE = new Reference("", "", "");

    private final PackageFiles files;
    private final Problems problems;
    private final Map<String, Resource> found = new LinkedHashMap<>();

    ResourceReader(PackageFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** By identifier, in order; also those of manifests in the manifest (1.2 CAM 2.3.2.1). */
    Map<String, Resource> resources(XmlElement manifest, String folder) {
        String outer = Reference.join(folder, manifest.base());
        XmlElement parent = manifest.child("resources");
        if (parent != null) {
            String base = Reference.join(outer, parent.base());
            for (XmlElement each : parent.children("resource")) {
                add(each, Reference.join(base, each.base()));
            }
        }
        manifest.children("manifest").forEach(each -> resources(each, outer));
        return found;
    }

    private void add(XmlElement element, String base) {
        String identifier = element.attribute("identifier", "");
        String place = problems.at(element, "resource " + EntryName.shown(identifier));
        if (identifier.isEmpty()) {
            problems.minor(place, "This group of files has no identifier, so no lesson can use it.", Problems.MEND);
            return;
        }
        Resource resource = resource(element, identifier, base, place);
        if (found.putIfAbsent(identifier, resource) != null) {
            problems.blocking(
                    place,
                    "Two groups of files have the identifier “" + EntryName.shown(identifier)
                            + "”, so it cannot be told which of them a lesson means.",
                    Problems.MEND);
        }
    }

    private Resource resource(XmlElement element, String identifier, String base, String place) {
        String href = element.attribute("href", "");
        Reference target = href.isEmpty() ? NOWHERE : launched(href, base, place);
        List<String> paths = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (XmlElement file : element.children("file")) {
            String written = file.attribute("href", "");
            Optional<Reference> reference = Reference.of(Reference.join(base, written));
            Optional<String> path = reference.map(each -> files.find(each).orElse(each.path()));
            path.filter(each -> !each.isEmpty()).ifPresent(paths::add);
            if (path.isEmpty() || !files.has(path.get())) {
                absent.add(path.filter(each -> !each.isEmpty()).orElse(written));
            }
        }
        absent.removeIf(each -> each.isBlank() || each.equals(target.path()) || Reference.isElsewhere(each));
        if (!absent.isEmpty()) {
            problems.minor(
                    place,
                    (absent.size() == 1 ? "A file of its list is" : absent.size() + " files of its list are")
                            + " not in the package: " + named(absent)
                            + ". No lesson opens with it, but a picture or a video may be missing.",
                    "Look through the lessons; if nothing is missing there, there is nothing to do.");
        }
        return new Resource(
                identifier,
                element.attribute("scormtype", "asset").equalsIgnoreCase("sco"),
                target.href().isEmpty() ? null : target.href(),
                target.path(),
                paths,
                element.children("dependency").stream()
                        .map(each -> each.attribute("identifierref", ""))
                        .toList());
    }

    private Reference launched(String href, String base, String place) {
        Optional<Reference> reference = Reference.of(Reference.join(base, href));
        if (reference.isEmpty()) {
            problems.blocking(
                    place,
                    "Its address “" + EntryName.shown(href) + "” leads out of the package.",
                    "Export the package again with its authoring tool. If you do not know where it comes from, please do"
                            + " not use it.");
            return NOWHERE;
        }
        Reference target = reference.get();
        String path = files.find(target).orElse(target.path());
        if (!EntryName.nfc(path).equals(EntryName.nfc(target.path())) && !path.equals(target.written())) {
            problems.minor(
                    place,
                    "It says “" + EntryName.shown(target.path()) + "”, but the file is called “" + EntryName.shown(path)
                            + "”. The lesson opens here; links inside it may fail for the same reason.",
                    "Look through the lesson. Other platforms may refuse the package, so it is best exported again.");
        }
        return new Reference(path, target.written(), target.suffix());
    }

    private static String named(List<String> files) {
        String first = String.join(
                ", ",
                files.subList(0, Math.min(NAMED, files.size())).stream()
                        .map(EntryName::shown)
                        .toList());
        return files.size() > NAMED ? first + " and others" : first;
    }
}
