package org.attune.scorm.manifest;

import java.util.Optional;

/** The editions of SCORM a package may name in {@code <schemaversion>} (CAM 3.4.1.3; 1.2 CAM 2.3.2.2). */
public enum ScormVersion {
    SCORM_12("1.2", false),
    SCORM_2004_2ND("CAM 1.3", true),
    SCORM_2004_3RD("2004 3rd Edition", true),
    SCORM_2004_4TH("2004 4th Edition", true);

    private final String schemaVersion;
    private final boolean scorm2004;

    ScormVersion(String schemaVersion, boolean scorm2004) {
        this.schemaVersion = schemaVersion;
        this.scorm2004 = scorm2004;
    }

    /** The exact text of {@code <schemaversion>}. */
    public String schemaVersion() {
        return schemaVersion;
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
}
