package org.attune.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Problems problems = new Problems();
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
            return new PackageReport(manifest, reader.problems.all());
        } catch (SAXException e) {
            return new PackageReport(null, List.of(unreadable(e, folder)));
        }
    }

    private Manifest manifest(Element root) {
        if (!"manifest".equals(root.getLocalName())) {
            problems.blocking("imsmanifest.xml", "Its outermost element is not <manifest>.");
        }
        ScormVersion version = version(root);
        Map<String, Resource> resources = new ResourceReader(problems).resources(root, folder);
        SequencingReader sequencing = new SequencingReader(root, problems);
        ItemReader items = new ItemReader(version, resources, sequencing, problems);
        Element parent = Xml.child(root, "organizations");
        List<Organization> organizations = new ArrayList<>();
        for (Element each : Xml.children(parent, "organization")) {
            organizations.add(new Organization(
                    Xml.attribute(each, "identifier", ""),
                    Objects.requireNonNullElse(Xml.text(each, "title"), ""),
                    items.items(each),
                    sequencing.objectives(each)));
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
        if (said != null && ScormVersion.ofSchemaVersion(said).isPresent()) {
            return ScormVersion.ofSchemaVersion(said).get();
        }
        boolean old = Objects.requireNonNullElse(root.getNamespaceURI(), "").contains("imsproject.org");
        ScormVersion likely = old ? ScormVersion.SCORM_12 : ScormVersion.SCORM_2004_2ND;
        String what = said == null
                ? "The manifest does not say its edition of SCORM"
                : "“" + said + "” is no edition of SCORM";
        problems.minor(
                "schemaversion",
                what + "; it is read as " + likely.schemaVersion() + ".",
                "Choose SCORM 1.2 or SCORM 2004 when exporting.");
        return likely;
    }

    private void check(Manifest manifest) {
        Set<String> seen = new HashSet<>();
        manifest.organization().stream()
                .flatMap(Organization::all)
                .map(Item::identifier)
                .filter(each -> !seen.add(each))
                .forEach(each ->
                        problems.serious("item " + each, "Two items have this identifier; their progress would mix."));
        if (manifest.launchable().isEmpty()) {
            problems.blocking("organizations", "There is nothing in the package that can be opened.");
        }
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
                Severity.BLOCKING,
                place + where,
                "It is not well-formed XML, or nested too deep.",
                "Export the package again as SCORM.");
    }
}
