package org.attune.scorm.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.scorm.manifest.Resource;
import org.w3c.dom.Element;

/** Reads the resources of a manifest, every address resolved against every {@code xml:base} (CAM 3.4.2). */
final class ResourceReader {
    private final Problems problems;

    ResourceReader(Problems problems) {
        this.problems = problems;
    }

    /** By identifier, in order. */
    Map<String, Resource> resources(Element manifest, String folder) {
        Map<String, Resource> found = new LinkedHashMap<>();
        Element parent = Xml.child(manifest, "resources");
        String base = Reference.join(Reference.join(folder, Xml.base(manifest)), Xml.base(parent));
        for (Element each : Xml.children(parent, "resource")) {
            Resource resource = resource(each, Reference.join(base, Xml.base(each)));
            if (found.put(resource.identifier(), resource) != null) {
                problems.serious(
                        "resource " + resource.identifier(),
                        "Two resources have this identifier; the last one counts.");
            }
        }
        return found;
    }

    private Resource resource(Element element, String base) {
        String identifier = Xml.attribute(element, "identifier", "");
        String href = Xml.attribute(element, "href", "");
        Reference target = new Reference("", "");
        List<String> files = new ArrayList<>();
        try {
            if (!href.isEmpty()) {
                target = Reference.of(Reference.join(base, href));
            }
            for (Element file : Xml.children(element, "file")) {
                files.add(Reference.of(Reference.join(base, Xml.attribute(file, "href", "")))
                        .path());
            }
        } catch (IllegalArgumentException e) {
            problems.serious("resource " + identifier, "An address in it leads out of the package; it is left out.");
        }
        return new Resource(
                identifier,
                Xml.attribute(element, "scormtype", "asset").equalsIgnoreCase("sco"),
                target.href().isEmpty() ? null : target.href(),
                target.path(),
                files,
                Xml.children(element, "dependency").stream()
                        .map(each -> Xml.attribute(each, "identifierref", ""))
                        .toList());
    }
}
