package org.attune.scorm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.manifest.Resource;
import org.attune.scorm.manifest.ScormVersion;
import org.jspecify.annotations.Nullable;

/** Reads an {@code imsmanifest.xml} on its own (CAM 3.4). */
public final class ManifestReader {
    private static final String EXPORT = "Export the course again as SCORM 1.2 or SCORM 2004.";

    private final Problems problems;
    private final PackageFiles files;

    private ManifestReader(String folder, PackageFiles files) {
        this.problems = new Problems(folder + "imsmanifest.xml");
        this.files = files;
    }

    /**
     * What a manifest says. Whether the files it names exist is not looked at.
     *
     * @param xml read to its end, or to the limit for a manifest in {@link PackageLimits#DEFAULT}
     * @param folder where it lies in the package: empty, or ending in {@code /}
     */
    public static PackageReport read(InputStream xml, String folder) throws IOException {
        return read(xml.readNBytes(PackageLimits.DEFAULT.manifestBytes()), folder, PackageFiles.UNKNOWN);
    }

    static PackageReport read(byte[] xml, String folder, PackageFiles files) {
        ManifestReader reader = new ManifestReader(folder, files);
        ManifestText text = ManifestText.of(xml);
        try {
            Manifest manifest = reader.manifest(XmlReader.read(text.text()), folder, text.guessed());
            return new PackageReport(manifest, reader.problems.all());
        } catch (XmlRefused refused) {
            return new PackageReport(null, List.of(refused.problem(reader.problems.manifest())));
        }
    }

    /** Null when it is none of SCORM's. */
    private @Nullable Manifest manifest(XmlElement root, String folder, boolean guessed) {
        boolean cartridge = OtherFile.isCommonCartridge(root);
        if (cartridge || !root.isCalled("manifest")) {
            OtherFile what = cartridge ? OtherFile.COMMON_CARTRIDGE : OtherFile.OTHER_XML;
            problems.add(what.at(problems.manifest()));
            return null;
        }
        if (guessed) {
            problems.minor(
                    problems.manifest(),
                    "The manifest is not written in the encoding it says, so letters with accents may look wrong in"
                            + " titles.",
                    "Look at the titles; if they look right, there is nothing to do.");
        }
        Optional<ScormVersion> said = version(root);
        ScormVersion version = said.orElse(ScormVersion.SCORM_12);
        Map<String, Resource> resources = new ResourceReader(files, problems).resources(root, folder);
        SequencingReader sequencing = new SequencingReader(root, problems);
        XmlElement parent = root.child("organizations");
        List<XmlElement> elements = parent == null ? List.of() : parent.children("organization");
        List<Organization> organizations = new ArrayList<>();
        for (XmlElement each : elements) {
            organizations.add(new Organization(
                    each.attribute("identifier", ""),
                    Objects.requireNonNullElse(each.text("title"), ""),
                    new ItemReader(version, resources, sequencing, files, problems).items(each),
                    sequencing.objectives(each)));
        }
        Manifest manifest = new Manifest(
                root.attribute("identifier", ""),
                root.attribute("version"),
                version,
                folder,
                organizations,
                parent == null ? null : parent.attribute("default"),
                List.copyOf(resources.values()));
        checkOrganizations(manifest, elements);
        checkLaunchable(manifest);
        manifest.organization().ifPresent(played -> {
            XmlElement element = elements.get(organizations.indexOf(played));
            RulesNotApplied.report(element, sequencing, problems);
            PrerequisitesReport.report(played, element, problems);
        });
        return said.isPresent() ? manifest : null;
    }

    private Optional<ScormVersion> version(XmlElement root) {
        XmlElement metadata = root.child("metadata");
        String said = metadata == null ? null : metadata.text("schemaversion");
        if (said != null && ScormVersion.ofSchemaVersion(said).isPresent()) {
            return ScormVersion.ofSchemaVersion(said);
        }
        String what = said == null
                ? "The manifest does not say which SCORM it is written in"
                : "The manifest says that it is written in SCORM “" + EntryName.shown(said) + "”, which does not exist";
        String place = metadata == null ? problems.manifest() : problems.at(metadata, "schemaversion");
        Optional<ScormVersion> likely = ScormVersion.likely(Objects.requireNonNullElse(said, ""), root.namespaces());
        if (likely.isPresent()) {
            problems.minor(
                    place,
                    what + "; by its other marks it is taken for "
                            + likely.get().title() + ".",
                    "Try the lessons in the preview. Other platforms may take it for something else.");
        } else {
            problems.blocking(place, what + ", and nothing else in it shows that it is SCORM at all.", EXPORT);
        }
        return likely;
    }

    private void checkOrganizations(Manifest manifest, List<XmlElement> elements) {
        List<Organization> all = manifest.organizations();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String identifier = all.get(i).identifier();
            if (!seen.add(identifier)) {
                problems.blocking(
                        problems.at(elements.get(i), "organization " + EntryName.shown(identifier)),
                        "Two tables of contents have the identifier “" + EntryName.shown(identifier)
                                + "”, so it cannot be told which one to show.",
                        Problems.MEND);
            }
        }
        if (all.size() > 1) {
            String title = manifest.organization().map(Organization::title).orElse("");
            problems.minor(
                    problems.manifest(),
                    "The package has " + all.size() + " tables of contents; the lessons of “" + EntryName.shown(title)
                            + "” are played, the others are not shown.",
                    "If other lessons are meant, have them exported as the only ones, or as the default.");
        }
        String meant = manifest.defaultOrganization();
        if (meant != null && !meant.isBlank() && !all.isEmpty() && !seen.contains(meant)) {
            problems.minor(
                    problems.manifest(),
                    "The table of contents it names as the default, “" + EntryName.shown(meant)
                            + "”, is not there; the first one is played.",
                    "Look at the lessons; if they are the right ones, there is nothing to do.");
        }
    }

    private void checkLaunchable(Manifest manifest) {
        List<Item> launchable = manifest.launchable();
        if (launchable.isEmpty()) {
            String why = manifest.organizations().isEmpty()
                    ? "The package has no table of contents, so there is no lesson to open."
                    : "There is no lesson in the package that could be opened.";
            problems.blocking(problems.manifest(), why, EXPORT);
        } else if (launchable.stream()
                .allMatch(item -> item.launch() != null && item.launch().path().isEmpty())) {
            problems.blocking(
                    problems.manifest(),
                    "All its lessons are pages on another website; none is in the package itself.",
                    "Ask whoever made the course for a package that has the pages in it.");
        }
    }
}
