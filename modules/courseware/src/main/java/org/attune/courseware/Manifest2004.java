package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.Collection;
import java.util.List;

/**
 * Writes the {@code imsmanifest.xml} of a SCORM 2004 package, 3rd or 4th edition (CAM 3). The prefix {@code adlcp:} is
 * literal: some platforms look for it by name.
 *
 * <p>Any lesson may be opened at any time. A lesson says by itself when it is completed, and the course is completed
 * when all lessons are: that is the rollup of the book (SN RB.1.3.b), to which each item contributes in words here; the
 * 4th edition adds how much each counts in the course's progress.
 */
final class Manifest2004 {
    private final Course course;
    private final Format edition;
    private final Lom lom;

    Manifest2004(Course course, Format edition) {
        this.course = course;
        this.edition = edition;
        this.lom = new Lom(course);
    }

    /**
     * @param whole what the package holds as a whole
     * @param scos what it is made of, in order
     * @param sharedFiles all files but the manifest and the pages of {@code scos}
     */
    String of(String identifier, Sco whole, List<Sco> scos, Collection<String> sharedFiles) {
        StringBuilder items = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        for (Sco sco : scos) {
            items.append(item(sco));
            resources.append(resource(sco));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="%s" version="%s"
                    xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
                    xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
                    xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
                    xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
                    xmlns:lom="http://ltsc.ieee.org/xsd/LOM"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd
                        http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd
                        http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd
                        http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd
                        http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd
                        http://ltsc.ieee.org/xsd/LOM lom.xsd">
                  <metadata>
                    <schema>ADL SCORM</schema>
                    <schemaversion>%s</schemaversion>
                %s  </metadata>
                  <organizations default="organization-%s">
                    <organization identifier="organization-%s">
                      <title>%s</title>
                %s      <imsss:sequencing>
                        <imsss:controlMode choice="true" choiceExit="true" flow="true"/>
                      </imsss:sequencing>
                    </organization>
                  </organizations>
                  <resources>
                %s    <resource identifier="resources-shared" type="webcontent" adlcp:scormType="asset">
                %s    </resource>
                  </resources>
                </manifest>
                """.formatted(
                        identifier,
                        escape(course.version()),
                        edition.schemaVersion,
                        lom.for2004(whole).indent(4),
                        identifier,
                        identifier,
                        escape(whole.title()),
                        items,
                        resources,
                        Manifest12.list(sharedFiles));
    }

    private String item(Sco sco) {
        String threshold = edition == Format.SCORM_2004_4TH
                ? "        <adlcp:completionThreshold completedByMeasure=\"false\" minProgressMeasure=\"1.0\" progressWeight=\""
                        + sco.weight() + "\"/>\n"
                : "";
        return """
                      <item identifier="%s" identifierref="resource-%s">
                        <title>%s</title>
                        <metadata>
                %s        </metadata>
                %s        <imsss:sequencing>
                          <imsss:rollupRules rollupObjectiveSatisfied="true" rollupProgressCompletion="true" objectiveMeasureWeight="1.0"/>
                          <imsss:objectives>
                            <imsss:primaryObjective objectiveID="%s"/>
                          </imsss:objectives>
                          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
                        </imsss:sequencing>
                      </item>
                """.formatted(
                        sco.identifier(),
                        sco.identifier(),
                        escape(sco.title()),
                        lom.for2004(sco).indent(10),
                        threshold,
                        sco.identifier());
    }

    private static String resource(Sco sco) {
        return """
                    <resource identifier="resource-%s" type="webcontent" adlcp:scormType="sco" href="%s">
                      <file href="%s"/>
                      <dependency identifierref="resources-shared"/>
                    </resource>
                """.formatted(sco.identifier(), sco.page(), sco.page());
    }
}
