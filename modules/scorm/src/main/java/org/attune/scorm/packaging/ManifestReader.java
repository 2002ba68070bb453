package org.attune.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.manifest.Resource;
import org.attune.scorm.manifest.ScormVersion;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads an {@code imsmanifest.xml} on its own (CAM 3.4). */
public final class ManifestReader {
    private final List<Problem> problems = new ArrayList<>();
    private final String folder;

    private ManifestReader(String folder) {
        this.folder = folder;
    }

    /**
     * What a manifest says. Whether the files it names exist is not looked at.
     *
     * @param folder where it lies in the package: empty, or ending in {@code /}
     */
    public static PackageReport read(InputStream xml, String folder) throws IOException {
        ManifestReader reader = new ManifestReader(folder);
        try {
            Manifest manifest = reader.manifest(Xml.parse(xml));
            return new PackageReport(manifest, reader.problems);
        } catch (SAXException e) {
            return new PackageReport(null, List.of(unreadable(e, folder)));
        }
    }

    private Manifest manifest(Element root) {
        if (!"manifest".equals(root.getLocalName())) {
            blocking("imsmanifest.xml", "Its outermost element is not <manifest>.");
        }
        ScormVersion version = version(root);
        Map<String, Resource> resources = resources(root);
        Element parent = Xml.child(root, "organizations");
        ItemReader items = new ItemReader(version, resources, sequencingCollection(root), problems);
        List<Organization> organizations = new ArrayList<>();
        for (Element each : Xml.children(parent, "organization")) {
            organizations.add(new Organization(
                    Xml.attribute(each, "identifier", ""),
                    Objects.requireNonNullElse(Xml.text(each, "title"), ""),
                    items.items(each),
                    items.objectives(each)));
        }
        Manifest manifest = new Manifest(
                Xml.attribute(root, "identifier", ""),
                Xml.attribute(root, "version"),
                version,
                folder,
                organizations,
                Xml.attribute(parent, "default"),
                List.copyOf(resources.values()));
        check(manifest);
        return manifest;
    }

    private ScormVersion version(Element root) {
        String said = Xml.text(Xml.child(root, "metadata"), "schemaversion");
        boolean old = Objects.requireNonNullElse(root.getNamespaceURI(), "").contains("imsproject.org");
        ScormVersion likely = old ? ScormVersion.SCORM_12 : ScormVersion.SCORM_2004_2ND;
        if (said != null && ScormVersion.ofSchemaVersion(said).isPresent()) {
            return ScormVersion.ofSchemaVersion(said).get();
        }
        problems.add(new Problem(
                Severity.MINOR,
                "schemaversion",
                (said == null
                                ? "The manifest does not say its edition of SCORM"
                                : "“" + said + "” is no edition of SCORM")
                        + "; it is read as " + likely.schemaVersion() + ".",
                "Choose SCORM 1.2 or SCORM 2004 when exporting."));
        return likely;
    }

    private Map<String, Resource> resources(Element root) {
        Map<String, Resource> found = new LinkedHashMap<>();
        Element parent = Xml.child(root, "resources");
        String base = Reference.join(Reference.join(folder, Xml.base(root)), Xml.base(parent));
        for (Element each : Xml.children(parent, "resource")) {
            Resource resource = resource(each, Reference.join(base, Xml.base(each)));
            if (found.put(resource.identifier(), resource) != null) {
                serious(
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
            serious("resource " + identifier, "An address in it leads out of the package; it is left out.");
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

    private static Map<String, Element> sequencingCollection(Element root) {
        Map<String, Element> shared = new LinkedHashMap<>();
        for (Element each : Xml.children(Xml.child(root, "sequencingCollection"), "sequencing")) {
            shared.put(Xml.attribute(each, "ID", ""), each);
        }
        return shared;
    }

    private void check(Manifest manifest) {
        Set<String> seen = new HashSet<>();
        manifest.organization().stream()
                .flatMap(Organization::all)
                .map(Item::identifier)
                .filter(each -> !seen.add(each))
                .forEach(each -> serious("item " + each, "Two items have this identifier; their progress would mix."));
        if (manifest.launchable().isEmpty()) {
            blocking("organizations", "There is nothing in the package that can be opened.");
        }
    }

    private void blocking(String place, String meaning) {
        problems.add(new Problem(Severity.BLOCKING, place, meaning, "Export the package again as SCORM."));
    }

    private void serious(String place, String meaning) {
        problems.add(new Problem(Severity.SERIOUS, place, meaning, "Mend it in the authoring tool and export again."));
    }

    private static Problem unreadable(SAXException e, String folder) {
        String place = folder + "imsmanifest.xml";
        if (String.valueOf(e.getMessage()).contains(Xml.DOCTYPE_FEATURE)) {
            return new Problem(
                    Severity.BLOCKING,
                    place,
                    "It has a document type (DOCTYPE), which can be used to read files of the server.",
                    "Remove the DOCTYPE line; SCORM needs none.");
        }
        String where = e instanceof SAXParseException at ? ", line " + at.getLineNumber() : "";
        return new Problem(
                Severity.BLOCKING, place + where, "It is not well-formed XML.", "Export the package again as SCORM.");
    }
}
