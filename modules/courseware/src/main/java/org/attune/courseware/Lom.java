package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

/**
 * Metadata of a course or a lesson by IEEE 1484.12.1 (LOM): what it is called and is about, how long it takes, for whom
 * it is, and what may be done with it. The words of its vocabularies are LOM's own.
 */
final class Lom {
    /** In characters; longer ones are refused by importers. */
    static final int LONGEST_DESCRIPTION = 1000;

    private final Course course;
    private final String language;

    Lom(Course course) {
        this.course = course;
        this.language = escape(course.language());
    }

    /** IEEE 1484.12.3, as SCORM 2004 has it. */
    String for2004(Sco sco) {
        return """
                <lom:lom>
                  <lom:general>
                    <lom:title>%s</lom:title>
                    <lom:language>%s</lom:language>
                    <lom:description>%s</lom:description>
                  </lom:general>
                  <lom:lifeCycle>
                    <lom:version>%s</lom:version>
                  </lom:lifeCycle>
                  <lom:technical>
                    <lom:duration><lom:duration>PT%sM</lom:duration></lom:duration>
                  </lom:technical>
                  <lom:educational>
                    <lom:intendedEndUserRole><lom:source>LOMv1.0</lom:source><lom:value>learner</lom:value></lom:intendedEndUserRole>
                    <lom:context><lom:source>LOMv1.0</lom:source><lom:value>training</lom:value></lom:context>
                    <lom:typicalLearningTime><lom:duration>PT%sM</lom:duration></lom:typicalLearningTime>
                    <lom:description>%s</lom:description>
                    <lom:language>%s</lom:language>
                  </lom:educational>
                  <lom:rights>
                    <lom:cost><lom:source>LOMv1.0</lom:source><lom:value>no</lom:value></lom:cost>
                    <lom:copyrightAndOtherRestrictions><lom:source>LOMv1.0</lom:source><lom:value>yes</lom:value></lom:copyrightAndOtherRestrictions>
                    <lom:description>%s</lom:description>
                  </lom:rights>
                </lom:lom>
                """.formatted(
                        string(sco.title()),
                        language,
                        string(sco.summary()),
                        string(course.version()),
                        sco.minutes(),
                        sco.minutes(),
                        string(course.audience()),
                        language,
                        string(rights()));
    }

    /** IMS Learning Resource Meta-data 1.2.1, as SCORM 1.2 has it. */
    String for12(Sco sco) {
        return """
                <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
                  <general>
                    <title>%s</title>
                    <language>%s</language>
                    <description>%s</description>
                  </general>
                  <lifecycle>
                    <version>%s</version>
                  </lifecycle>
                  <technical>
                    <duration><datetime>PT%sM</datetime></duration>
                  </technical>
                  <educational>
                    <intendedenduserrole>%s</intendedenduserrole>
                    <typicallearningtime><datetime>PT%sM</datetime></typicallearningtime>
                    <description>%s</description>
                    <language>%s</language>
                  </educational>
                  <rights>
                    <cost>%s</cost>
                    <copyrightandotherrestrictions>%s</copyrightandotherrestrictions>
                    <description>%s</description>
                  </rights>
                </lom>
                """.formatted(
                        langString(sco.title()),
                        language,
                        langString(sco.summary()),
                        langString(course.version()),
                        sco.minutes(),
                        word12("Learner"),
                        sco.minutes(),
                        langString(course.audience()),
                        language,
                        word12("no"),
                        word12("yes"),
                        langString(rights()));
    }

    private String string(String text) {
        return "<lom:string language=\"" + language + "\">" + escape(brief(text)) + "</lom:string>";
    }

    private String langString(String text) {
        return "<langstring xml:lang=\"" + language + "\">" + escape(brief(text)) + "</langstring>";
    }

    private static String word12(String value) {
        return "<source><langstring xml:lang=\"x-none\">LOMv1.0</langstring></source>"
                + "<value><langstring xml:lang=\"x-none\">" + value + "</langstring></value>";
    }

    private String rights() {
        return course.madeBy() + " Licence: " + course.licence();
    }

    static String brief(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION - 1).stripTrailing() + "…";
    }
}
