package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.manifest.Objective;
import org.attune.scorm.manifest.ScormVersion;
import org.junit.jupiter.api.Test;

class ManifestReaderTest {
    private static final String HEAD_2004 = """
            <manifest identifier="m" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
              xml:base="course/">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
            """;

    private static final String HEAD_12 = """
            <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
              xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
            """;

    private static PackageReport report(String xml) throws IOException {
        return ManifestReader.read(new ByteArrayInputStream(xml.getBytes(UTF_8)), "");
    }

    private static Manifest read(String xml) throws IOException {
        PackageReport report = report(xml);
        assertThat(report.problems()).isEmpty();
        return requireNonNull(report.manifest());
    }

    private static Item only(String itemAttributes, String itemContent, String resourceAttributes) throws IOException {
        return read(HEAD_2004 + """
                <organizations default="o"><organization identifier="o"><title>O</title>
                  <item identifier="i" identifierref="r" %s><title>I</title>%s</item></organization></organizations>
                <resources xml:base="web/"><resource identifier="r" type="webcontent" %s/></resources></manifest>
                """.formatted(itemAttributes, itemContent, resourceAttributes))
                .launchable()
                .get(0);
    }

    private static String href(String parameters, String href) throws IOException {
        return only("parameters=\"" + parameters + "\"", "", "adlcp:scormType=\"sco\" href=\"" + href + "\"")
                .launch()
                .href();
    }

    @Test
    void a_launch_address_is_resolved_against_every_xml_base() throws IOException {
        Item item = only("", "", "xml:base=\"one/\" adlcp:scormType=\"sco\" href=\"index.html\"");
        assertThat(item.launch().href()).isEqualTo("course/web/one/index.html");
        assertThat(item.launch().path()).isEqualTo("course/web/one/index.html");
        assertThat(item.launch().sco()).isTrue();
    }

    @Test
    void steps_upwards_are_resolved_inside_the_package() throws IOException {
        assertThat(href("", "../shared/./a.html")).isEqualTo("course/shared/a.html");
    }

    @Test
    void parameters_join_the_query_and_come_before_the_fragment() throws IOException {
        assertThat(href("?p=1", "a.html")).isEqualTo("course/web/a.html?p=1");
        assertThat(href("p=1", "a.html?q=2")).isEqualTo("course/web/a.html?q=2&p=1");
        assertThat(href("&amp;p=1", "a.html?q=2#three")).isEqualTo("course/web/a.html?q=2&p=1#three");
        assertThat(href("#four", "a.html")).isEqualTo("course/web/a.html#four");
        assertThat(href("#four", "a.html#three")).isEqualTo("course/web/a.html#three");
    }

    @Test
    void a_name_with_spaces_and_letters_is_encoded_in_the_address_and_plain_in_the_path() throws IOException {
        Item item = only("", "", "adlcp:scormType=\"sco\" href=\"a%20b é.html?x=ü y\"");
        assertThat(item.launch().path()).isEqualTo("course/web/a b é.html");
        assertThat(item.launch().href()).isEqualTo("course/web/a%20b%20%C3%A9.html?x=%C3%BC%20y");
    }

    @Test
    void an_address_elsewhere_is_kept() throws IOException {
        Item item = only("", "", "href=\"https://example.org/a\"");
        assertThat(item.launch().href()).isEqualTo("https://example.org/a");
        assertThat(item.launch().path()).isEmpty();
        assertThat(item.launch().sco()).isFalse();
    }

    @Test
    void an_encoded_step_upwards_does_not_leave_the_package() throws IOException {
        PackageReport report = report(HEAD_2004 + """
                <organizations><organization identifier="o"><item identifier="i" identifierref="r"/></organization>
                </organizations><resources><resource identifier="r" href="%2e%2e/%2e%2e/etc/passwd"/></resources></manifest>
                """);
        assertThat(report.playable()).isFalse();
        assertThat(report.problems()).anyMatch(problem -> problem.meaning().contains("leads out of the package"));
    }

    @Test
    void a_1_2_item_carries_its_tracking_rules() throws IOException {
        Item item = read(HEAD_12 + """
                <organizations default="o"><organization identifier="o"><title>O</title>
                  <item identifier="i" identifierref="r" isvisible="false"><title> One </title>
                    <adlcp:masteryscore>80</adlcp:masteryscore><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
                    <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
                    <adlcp:datafromlms> a=1 </adlcp:datafromlms>
                    <adlcp:prerequisites type="aicc_script">x</adlcp:prerequisites></item></organization></organizations>
                <resources><resource identifier="r" adlcp:scormtype="sco" href="a.html"/></resources></manifest>
                """).item("i").orElseThrow();
        assertThat(item.title()).isEqualTo("One");
        assertThat(item.visible()).isFalse();
        assertThat(item.tracking().masteryScore()).isEqualByComparingTo("80");
        assertThat(item.tracking().maxTimeAllowed()).isEqualTo("00:30:00");
        assertThat(item.tracking().timeLimitAction()).isEqualTo("exit,message");
        assertThat(item.tracking().dataFromLms()).isEqualTo(" a=1 ");
        assertThat(item.tracking().prerequisites()).isEqualTo("x");
    }

    @Test
    void a_2004_item_carries_threshold_objectives_and_limits_also_from_the_shared_collection() throws IOException {
        Item item = only("", """
                <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8" progressWeight="0.5"/>
                <imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/><imsss:objectives>
                  <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
                    <imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
                  <imsss:objective objectiveID="q"/></imsss:objectives></imsss:sequencing>
                """, "adlcp:scormType=\"sco\" href=\"a.html\"");
        assertThat(item.tracking().completedByMeasure()).isTrue();
        assertThat(item.tracking().minProgressMeasure()).isEqualByComparingTo("0.8");
        assertThat(item.tracking().progressWeight()).isEqualByComparingTo("0.5");
        assertThat(item.tracking().maxTimeAllowed()).isEqualTo("PT1H");
        assertThat(item.objectives())
                .containsExactly(
                        new Objective("p", true, true, new BigDecimal("0.6")),
                        new Objective("q", false, false, new BigDecimal("1.0")));
    }

    @Test
    void a_third_edition_threshold_is_written_as_text() throws IOException {
        Item item = only(
                "",
                "<adlcp:completionThreshold>0.75</adlcp:completionThreshold>",
                "adlcp:scormType=\"sco\" href=\"a\"");
        assertThat(item.tracking().completedByMeasure()).isTrue();
        assertThat(item.tracking().minProgressMeasure()).isEqualByComparingTo("0.75");
    }

    @Test
    void a_manifest_that_does_not_say_its_edition_is_read_by_its_namespace() throws IOException {
        String body = """
                <organizations><organization identifier="o"><item identifier="i" identifierref="r"/></organization>
                </organizations><resources><resource identifier="r" href="a.html"/></resources></manifest>
                """;
        String without = "<metadata>.*?</metadata>";
        assertThat(report(HEAD_12.replaceAll(without, "") + body).manifest().scorm())
                .isEqualTo(ScormVersion.SCORM_12);
        assertThat(report(HEAD_2004.replaceAll(without, "") + body).manifest().scorm())
                .isEqualTo(ScormVersion.SCORM_2004_2ND);
    }

    @Test
    void a_byte_order_mark_is_put_up_with() throws IOException {
        assertThat(report("\ufeff<manifest/>").manifest()).isNotNull();
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        PackageReport report =
                report("<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<manifest>&x;</manifest>");
        assertThat(report.manifest()).isNull();
        assertThat(report.problems()).singleElement().matches(each -> each.meaning()
                .contains("DOCTYPE"));
    }

    @Test
    void malformed_xml_is_reported_with_its_line() throws IOException {
        PackageReport report = report("<manifest>\n<item>\n</manifest>");
        assertThat(report.playable()).isFalse();
        assertThat(report.problems()).singleElement().matches(each -> each.place()
                .contains("line 3"));
    }

    @Test
    void an_item_without_its_resource_is_reported_and_the_others_are_played() throws IOException {
        PackageReport report = report(HEAD_12 + """
                <organizations><organization identifier="o"><item identifier="a" identifierref="gone"/>
                <item identifier="b" identifierref="r"/></organization></organizations>
                <resources><resource identifier="r" adlcp:scormtype="sco" href="a.html"/></resources></manifest>
                """);
        assertThat(report.playable()).isTrue();
        assertThat(report.problems()).singleElement().matches(each -> each.place()
                .equals("item a"));
        assertThat(report.manifest().launchable()).extracting(Item::identifier).containsExactly("b");
    }

    @Test
    void a_manifest_nested_without_end_is_refused() throws IOException {
        int levels = 100_000;
        String items = "<item identifier=\"i\">".repeat(levels) + "</item>".repeat(levels);
        PackageReport report = report(HEAD_12 + "<organizations><organization identifier=\"o\">" + items
                + "</organization></organizations></manifest>");
        assertThat(report.manifest()).isNull();
        assertThat(report.problems()).singleElement().matches(each -> each.meaning()
                .contains("too deep"));
    }
}
