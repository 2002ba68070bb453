package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import java.util.Collection;
import java.util.List;

/** Writes {@code imsmanifest.xml} (CAM 3). The prefix {@code adlcp:} is literal: some platforms look for it by name. */
final class Manifests {
    private static final int LONGEST_DESCRIPTION = 1000;

    private Manifests() {}

    /** The file of a lesson's page in the 2004 package. */
    static String page(Lesson lesson) {
        return "lessons/" + lesson.id() + ".html";
    }

    static String scorm2004(Course course, Collection<String> sharedFiles) {
        StringBuilder items = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        for (Lesson lesson : course.lessons()) {
            items.append("""
                          <item identifier="%s" identifierref="resource-%s">
                            <title>%s</title>
                            %s
                            <imsss:sequencing>
                              <imsss:objectives>
                                <imsss:primaryObjective objectiveID="%s"/>
                              </imsss:objectives>
                              <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
                            </imsss:sequencing>
                          </item>
                    """.formatted(
                            lesson.id(),
                            lesson.id(),
                            escape(lesson.title()),
                            lom2004(course, lesson.title(), lesson.summary(), lesson.minutes()),
                            lesson.id()));
            resources.append("""
                        <resource identifier="resource-%s" type="webcontent" adlcp:scormType="sco" href="%s">
                          <file href="%s"/>
                          <dependency identifierref="shared"/>
                        </resource>
                    """.formatted(lesson.id(), page(lesson), page(lesson)));
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
                        http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
                  <metadata>
                    <schema>ADL SCORM</schema>
                    <schemaversion>2004 4th Edition</schemaversion>
                    %s
                  </metadata>
                  <organizations default="organization">
                    <organization identifier="organization">
                      <title>%s</title>
                %s      <imsss:sequencing>
                        <imsss:controlMode choice="true" flow="true"/>
                      </imsss:sequencing>
                    </organization>
                  </organizations>
                  <resources>
                %s    <resource identifier="shared" type="webcontent" adlcp:scormType="asset">
                %s    </resource>
                  </resources>
                </manifest>
                """.formatted(
                        course.id(),
                        escape(course.version()),
                        lom2004(course, course.title(), course.summary(), course.minutes()),
                        escape(course.title()),
                        items,
                        resources,
                        files(sharedFiles));
    }

    static String scorm12(Course course, Collection<String> files) {
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
                    <schemaversion>1.2</schemaversion>
                    %s
                  </metadata>
                  <organizations default="organization">
                    <organization identifier="organization">
                      <title>%s</title>
                      <item identifier="course" identifierref="resource-course">
                        <title>%s</title>
                      </item>
                    </organization>
                  </organizations>
                  <resources>
                    <resource identifier="resource-course" type="webcontent" adlcp:scormtype="sco" href="index.html">
                %s    </resource>
                  </resources>
                </manifest>
                """.formatted(
                        course.id(),
                        escape(course.version()),
                        lom12(course),
                        escape(course.title()),
                        escape(course.title()),
                        files(files));
    }

    private static String lom2004(Course course, String title, String description, int minutes) {
        String language = escape(course.language());
        return """
                <lom:lom>\
                <lom:general>\
                <lom:title><lom:string language="%s">%s</lom:string></lom:title>\
                <lom:language>%s</lom:language>\
                <lom:description><lom:string language="%s">%s</lom:string></lom:description>\
                </lom:general>\
                <lom:technical><lom:duration><lom:duration>PT%sM</lom:duration></lom:duration></lom:technical>\
                <lom:rights>\
                <lom:copyrightAndOtherRestrictions><lom:source>LOMv1.0</lom:source><lom:value>yes</lom:value>\
                </lom:copyrightAndOtherRestrictions>\
                <lom:description><lom:string language="%s">%s</lom:string></lom:description>\
                </lom:rights>\
                </lom:lom>""".formatted(
                        language,
                        escape(title),
                        language,
                        language,
                        escape(brief(description)),
                        minutes,
                        language,
                        rights(course))
                .replace("\n", "")
                .transform(lom -> "<metadata>" + lom + "</metadata>")
                .transform(lom -> title.equals(course.title()) ? lom.replaceAll("</?metadata>", "") : lom);
    }

    private static String lom12(Course course) {
        String language = escape(course.language());
        return """
                <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">\
                <general>\
                <title><langstring xml:lang="%s">%s</langstring></title>\
                <language>%s</language>\
                <description><langstring xml:lang="%s">%s</langstring></description>\
                </general>\
                <technical><duration><datetime>PT%sM</datetime></duration></technical>\
                <rights>\
                <copyrightandotherrestrictions>\
                <source><langstring xml:lang="x-none">LOMv1.0</langstring></source>\
                <value><langstring xml:lang="x-none">yes</langstring></value>\
                </copyrightandotherrestrictions>\
                <description><langstring xml:lang="%s">%s</langstring></description>\
                </rights>\
                </lom>""".formatted(
                        language,
                        escape(course.title()),
                        language,
                        language,
                        escape(brief(course.summary())),
                        course.minutes(),
                        language,
                        rights(course));
    }

    private static String rights(Course course) {
        return escape(brief(course.madeBy() + " Licence: " + course.licence()));
    }

    private static String brief(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION);
    }

    private static String files(Collection<String> files) {
        StringBuilder list = new StringBuilder();
        List.copyOf(files)
                .forEach(each -> list.append("      <file href=\"").append(each).append("\"/>\n"));
        return list.toString();
    }
}
