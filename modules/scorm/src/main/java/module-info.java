/** SCORM for any Java program; see {@code org.attune.scorm}. */
module org.attune.scorm {
    requires java.xml;
    requires static org.jspecify;

    exports org.attune.scorm.manifest;
    exports org.attune.scorm.packaging;
    exports org.attune.scorm.runtime;
    exports org.attune.scorm.sequencing;
}
