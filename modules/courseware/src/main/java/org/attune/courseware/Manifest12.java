package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.Collection;

/** Writes the {@code imsmanifest.xml} of a SCORM 1.2 package (CAM 1.2): one SCO. */
final class Manifest12 {
    private Manifest12() {}

    /** @param files all of the package's, but for the manifest */
    static String of(Course course, String identifier, Sco sco, Collection<String> files) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="%s" version="%s"
                    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
                        http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd
                        http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
                  <metadata>
                    <schema>ADL SCORM</schema>
                    <schemaversion>%s</schemaversion>
                %s  </metadata>
                  <organizations default="organization-%s">
                    <organization identifier="organization-%s">
                      <title>%s</title>
                      <item identifier="%s" identifierref="resource-%s">
                        <title>%s</title>
                      </item>
                    </organization>
                  </organizations>
                  <resources>
                    <resource identifier="resource-%s" type="webcontent" adlcp:scormtype="sco" href="%s">
                %s    </resource>
                  </resources>
                </manifest>
                """.formatted(
                        identifier,
                        escape(course.version()),
                        Format.SCORM_12.schemaVersion,
                        new Lom(course).for12(sco).indent(4),
                        identifier,
                        identifier,
                        escape(sco.title()),
                        sco.identifier(),
                        sco.identifier(),
                        escape(sco.title()),
                        sco.identifier(),
                        sco.page(),
                        list(files));
    }

    static String list(Collection<String> files) {
        StringBuilder list = new StringBuilder();
        files.forEach(each -> list.append("      <file href=\"").append(each).append("\"/>\n"));
        return list.toString();
    }
}
