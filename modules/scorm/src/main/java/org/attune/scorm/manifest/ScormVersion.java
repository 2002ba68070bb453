package org.attune.scorm.manifest;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions of SCORM a package may name in {@code <schemaversion>} (CAM 3.4.1.3; 1.2 CAM 2.3.2.2). */
public enum ScormVersion {
    SCORM_12("1.2", "SCORM 1.2", false),
    SCORM_2004_2ND("CAM 1.3", "SCORM 2004 2nd Edition", true),
    SCORM_2004_3RD("2004 3rd Edition", "SCORM 2004 3rd Edition", true),
    SCORM_2004_4TH("2004 4th Edition", "SCORM 2004 4th Edition", true);

    private final String schemaVersion;
    private final String title;
    private final boolean scorm2004;

    ScormVersion(String schemaVersion, String title, boolean scorm2004) {
        this.schemaVersion = schemaVersion;
        this.title = title;
        this.scorm2004 = scorm2004;
    }

    /** The exact text of {@code <schemaversion>}. */
    public String schemaVersion() {
        return schemaVersion;
    }

    /** As people call it: {@code SCORM 2004 3rd Edition}. */
    public String title() {
        return title;
    }

    /** Whether the package speaks to {@code API_1484_11} rather than to 1.2's {@code API}. */
    public boolean isScorm2004() {
        return scorm2004;
    }

    /** {@code 1.2} or {@code 2004}: the name of its data model. */
    public String dataModel() {
        return scorm2004 ? "2004" : "1.2";
    }

    /** The edition that writes its schema version so, spaces at the ends and case aside. */
    public static Optional<ScormVersion> ofSchemaVersion(String text) {
        for (ScormVersion version : values()) {
            if (version.schemaVersion.equalsIgnoreCase(text.strip())) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * The edition that is meant where the schema version is not written as the book has it; none where nothing tells.
     *
     * @param text of {@code <schemaversion>}, or empty
     * @param namespaces of the manifest, in lower case; those of ADL tell more than those of IMS
     */
    public static Optional<ScormVersion> likely(String text, Collection<String> namespaces) {
        boolean is2004 = names(namespaces, "adlcp_v1p3", "imscp_v1p1", "imsss");
        boolean is12 = names(namespaces, "adlcp_rootv1p", "imscp_rootv1p1", "imsproject.org");
        if (is2004 && !names(namespaces, "adlcp_rootv1p")) {
            String lower = text.toLowerCase(Locale.ROOT);
            return Optional.of(
                    lower.contains("4th") ? SCORM_2004_4TH : lower.contains("3rd") ? SCORM_2004_3RD : SCORM_2004_2ND);
        }
        return is12 ? Optional.of(SCORM_12) : Optional.empty();
    }

    private static boolean names(Collection<String> namespaces, String... parts) {
        return namespaces.stream().anyMatch(each -> Stream.of(parts).anyMatch(each::contains));
    }
}
