package org.attune.courseware;

/** A form in which a course, or one of its lessons, leaves the project. The best for a learning platform comes first. */
enum Format {
    SCORM_2004_4TH("SCORM 2004 4th Edition", "2004", "2004 4th Edition", "scorm-2004-4th"),
    SCORM_2004_3RD("SCORM 2004 3rd Edition", "2004", "2004 3rd Edition", "scorm-2004-3rd"),
    SCORM_12("SCORM 1.2", "1.2", "1.2", "scorm-1.2"),
    WEB("Web pages", "none", "", "web"),
    PRINT("Pages to print", "none", "", "print");

    /** As the catalogue names it. */
    final String label;
    /** What the shell is to speak: {@code 1.2}, {@code 2004} or {@code none}. */
    final String speaks;
    /** Exactly what platforms look for in a manifest; empty where there is none. */
    final String schemaVersion;
    /** The end of a package's name, and the folder of its schemas. */
    final String suffix;

    Format(String label, String speaks, String schemaVersion, String suffix) {
        this.label = label;
        this.speaks = speaks;
        this.schemaVersion = schemaVersion;
        this.suffix = suffix;
    }

    /** Whether learning platforms import it: it has a manifest. */
    boolean isScorm() {
        return !schemaVersion.isEmpty();
    }
}
