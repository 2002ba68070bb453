package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
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

    private static String items(String head, String items, String resources) {
        return head + "<organizations default='o'><organization identifier='o'><title>O</title>\n" + items
                + "</organization></organizations><resources>\n" + resources + "</resources></manifest>";
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
    void an_address_elsewhere_is_kept_with_a_warning() throws IOException {
        PackageReport report = report(items(HEAD_2004, """
                <item identifier="a" identifierref="far"><title>A</title></item>
                <item identifier="b" identifierref="near"><title>B</title></item>
                """, """
                <resource identifier="far" href="https://example.org/a"/>
                <resource identifier="near" href="b.html"/>
                """));
        Launch launch = report.manifest().item("a").orElseThrow().launch();
        assertThat(launch.href()).isEqualTo("https://example.org/a");
        assertThat(launch.path()).isEmpty();
        assertThat(launch.sco()).isFalse();
        assertThat(report.playable()).isTrue();
        assertThat(report.warnings()).singleElement().matches(each -> each.meaning()
                .contains("another website"));
    }

    @Test
    void a_course_that_lies_elsewhere_as_a_whole_is_refused() throws IOException {
        PackageReport report = report(items(
                HEAD_2004,
                "<item identifier='a' identifierref='far'><title>A</title></item>",
                "<resource identifier='far' href='https://example.org/a'/>"));
        assertThat(report.errors()).singleElement().matches(each -> each.meaning()
                .contains("none is in the package"));
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
        Item item = report(HEAD_12 + """
                <organizations default="o"><organization identifier="o"><title>O</title>
                  <item identifier="i" identifierref="r" isvisible="false"><title> One </title>
                    <adlcp:masteryscore>80</adlcp:masteryscore><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
                    <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
                    <adlcp:datafromlms> a=1 </adlcp:datafromlms>
                    <adlcp:prerequisites type="aicc_script">x</adlcp:prerequisites></item></organization></organizations>
                <resources><resource identifier="r" adlcp:scormtype="sco" href="a.html"/></resources></manifest>
                """).manifest().item("i").orElseThrow();
        assertThat(item.title()).isEqualTo("One");
        assertThat(item.visible()).isFalse();
        assertThat(item.tracking().masteryScore()).isEqualByComparingTo("80");
        assertThat(item.tracking().maxTimeAllowed()).isEqualTo("00:30:00");
        assertThat(item.tracking().timeLimitAction()).isEqualTo("exit,message");
        assertThat(item.tracking().dataFromLms()).isEqualTo(" a=1 ");
        assertThat(item.tracking().prerequisites()).isEqualTo("x");
    }

    @Test
    void prerequisites_that_keep_nobody_out_are_warned_of_each_with_why() throws IOException {
        PackageReport report = report(HEAD_12 + """
                <organizations default="o"><organization identifier="o"><title>O</title>
                  <item identifier="i" identifierref="r"><title>One</title></item>
                  <item identifier="j" identifierref="r"><title>Two</title>
                    <adlcp:prerequisites type="aicc_script">i</adlcp:prerequisites></item>
                  <item identifier="k" identifierref="r"><title>Three</title>
                    <adlcp:prerequisites type="aicc_script">i, and then j!</adlcp:prerequisites></item>
                  <item identifier="l" identifierref="r"><title>Four</title>
                    <adlcp:prerequisites type="aicc_script">l</adlcp:prerequisites></item></organization></organizations>
                <resources><resource identifier="r" adlcp:scormtype="sco" href="a.html"/></resources></manifest>
                """);
        assertThat(report.playable()).isTrue();
        List<Problem> warned = report.problems().stream()
                .filter(problem -> problem.meaning().contains("only after other lessons"))
                .toList();
        assertThat(warned)
                .extracting(Problem::place)
                .satisfiesExactly(place -> assertThat(place).endsWith("item k"), place -> assertThat(place)
                        .endsWith("item l"));
        assertThat(warned)
                .extracting(Problem::meaning)
                .satisfiesExactly(
                        meaning ->
                                assertThat(meaning).contains("“i, and then j!”, but this cannot be understood here."),
                        meaning -> assertThat(meaning).contains("it would never open"));
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
    void malformed_xml_is_refused_with_line_and_column() throws IOException {
        PackageReport report = report("<manifest>\n<item>\n</manifest>");
        assertThat(report.playable()).isFalse();
        assertThat(report.problems()).singleElement().matches(each -> each.place()
                .equals("imsmanifest.xml, line 3, column 3"));
    }

    @Test
    void malformed_xml_is_told_in_english_wherever_the_program_runs() throws IOException {
        Locale here = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(report("<manifest>\n<item>\n</manifest>").problems())
                    .singleElement()
                    .matches(each -> each.meaning().contains("must be terminated by the matching end-tag"));
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void an_item_that_points_to_nothing_is_refused_with_its_line() throws IOException {
        PackageReport report =
                report(items(HEAD_12, """
                <item identifier="a" identifierref="gone"><title>A</title></item>
                <item identifier="b" identifierref="r"><title>B</title></item>
                """, "<resource identifier='r' adlcp:scormtype='sco' href='a.html'/>"));
        assertThat(report.playable()).isFalse();
        assertThat(report.errors())
                .singleElement()
                .matches(each -> each.place().equals("imsmanifest.xml, line 5: “A” (a)")
                        && each.meaning().contains("“gone”"));
        assertThat(report.manifest().launchable()).extracting(Item::identifier).containsExactly("b");
    }

    @Test
    void an_identifier_used_twice_is_refused() throws IOException {
        PackageReport report = report(items(HEAD_12, """
                <item identifier="a" identifierref="r"><title>A</title></item>
                <item identifier="a" identifierref="r"><title>B</title></item>
                """, """
                <resource identifier="r" adlcp:scormtype="sco" href="a.html"/>
                <resource identifier="r" adlcp:scormtype="sco" href="b.html"/>
                """));
        assertThat(report.errors())
                .extracting(Problem::place)
                .containsExactly("imsmanifest.xml, line 9: resource r", "imsmanifest.xml, line 6: “B” (a)");
    }

    @Test
    void all_problems_come_at_once_with_errors_and_warnings_apart() throws IOException {
        PackageReport report = report(items(
                HEAD_12.replace("<schemaversion>1.2", "<schemaversion>1.7"),
                """
                <item identifier="a" identifierref="gone"><title>A</title></item>
                <item identifier="b" identifierref="r"><title>B</title>
                  <adlcp:masteryscore>lots</adlcp:masteryscore></item>
                <item identifier="b" identifierref="r"/>
                """,
                "<resource identifier='r' adlcp:scormtype='sco' href='a.html'/>"));
        assertThat(report.errors()).hasSize(2);
        assertThat(report.warnings()).hasSize(3);
        assertThat(report.problems()).allSatisfy(each -> {
            assertThat(each.place()).contains("line ");
            assertThat(each.meaning()).endsWith(".");
            assertThat(each.remedy()).endsWith(".");
        });
    }

    @Test
    void a_problem_that_repeats_without_end_is_counted() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append("<item identifier='i").append(i).append("' identifierref='gone'/>");
        }
        PackageReport report = report(items(HEAD_12, many.toString(), ""));
        assertThat(report.errors()).hasSize(101).anyMatch(each -> each.meaning().contains("4901 more"));
    }

    @Test
    void a_common_cartridge_is_named() throws IOException {
        PackageReport report = report("""
                <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1">
                  <metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata>
                  <organizations/><resources/></manifest>
                """);
        assertThat(report.manifest()).isNull();
        assertThat(report.errors()).singleElement().matches(each -> each.meaning()
                .contains("Common Cartridge"));
    }

    @Test
    void a_resource_of_a_manifest_in_the_manifest_can_be_launched() throws IOException {
        Item item = read(items(HEAD_2004, "<item identifier='i' identifierref='inner'><title>I</title></item>", "")
                        .replace("</manifest>", """
                        <manifest identifier="sub" xml:base="sub/"><organizations/><resources xml:base="web/">
                        <resource identifier="inner" href="a.html"/></resources></manifest></manifest>
                        """))
                .item("i")
                .orElseThrow();
        assertThat(item.launch().path()).isEqualTo("course/sub/web/a.html");
    }

    @Test
    void of_several_organizations_the_default_one_is_played_and_that_is_said() throws IOException {
        PackageReport report = report(HEAD_12 + """
                <organizations default="b"><organization identifier="a"><title>A</title>
                  <item identifier="i" identifierref="r"><title>I</title></item></organization>
                <organization identifier="b"><title>B</title>
                  <item identifier="i" identifierref="r"><title>J</title></item></organization></organizations>
                <resources><resource identifier="r" href="a.html"/></resources></manifest>
                """);
        assertThat(report.playable()).isTrue();
        assertThat(report.manifest().launchable()).extracting(Item::title).containsExactly("J");
        assertThat(report.warnings()).singleElement().matches(each -> each.meaning()
                .contains("the lessons of “B” are played"));
    }

    @Test
    void a_manifest_by_which_nobody_could_tell_that_it_is_scorm_is_refused() throws IOException {
        PackageReport report = report("""
                <manifest><organizations><organization identifier="o">
                <item identifier="i" identifierref="r"><title>I</title></item></organization></organizations>
                <resources><resource identifier="r" href="a.html"/></resources></manifest>
                """);
        assertThat(report.errors()).singleElement().matches(each -> each.meaning()
                .contains("nothing else in it shows that it is SCORM"));
    }

    @Test
    void an_unknown_schema_version_is_read_by_the_namespaces() throws IOException {
        String body = items("", "<item identifier='i' identifierref='r'/>", "<resource identifier='r' href='a'/>");
        assertThat(report(HEAD_12.replace(">1.2<", ">1.2.9<") + body).manifest().scorm())
                .isEqualTo(ScormVersion.SCORM_12);
        assertThat(report(HEAD_2004.replace(">2004 4th Edition<", ">2004 3rd edition, 1.0<") + body)
                        .manifest()
                        .scorm())
                .isEqualTo(ScormVersion.SCORM_2004_3RD);
    }

    @Test
    void an_xml_base_on_an_item_has_nothing_to_resolve() throws IOException {
        Item item = only("xml:base=\"elsewhere/\"", "", "adlcp:scormType=\"sco\" href=\"a.html\"");
        assertThat(item.launch().path()).isEqualTo("course/web/a.html");
    }

    @Test
    void a_backslash_in_an_address_is_a_slash() throws IOException {
        Item item = only("", "", "href=\"one\\..\\two\\a.html?x=\\\"");
        assertThat(item.launch().path()).isEqualTo("course/web/two/a.html");
        assertThat(item.launch().href()).isEqualTo("course/web/two/a.html?x=%5C");
    }

    @Test
    void a_pass_mark_that_is_none_is_left_out_with_a_warning() throws IOException {
        for (String mark : new String[] {"lots", "101", "-1", "1e999999999", "9".repeat(1_000_000)}) {
            PackageReport report = report(items(
                    HEAD_12,
                    "<item identifier='i' identifierref='r'><title>I</title><adlcp:masteryscore>" + mark
                            + "</adlcp:masteryscore></item>",
                    "<resource identifier='r' href='a.html'/>"));
            assertThat(report.manifest().item("i").orElseThrow().tracking().masteryScore())
                    .isNull();
            assertThat(report.warnings()).singleElement().matches(each -> each.meaning()
                    .contains("pass mark"));
        }
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

    @Test
    void a_shared_list_of_objectives_is_kept_once_however_many_items_refer_to_it() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("<item identifier='i").append(i).append("'><imsss:sequencing IDRef='s'/></item>");
        }
        String objectives = "<imsss:objective objectiveID='o'/>".repeat(20_000);
        PackageReport report = report(items(HEAD_2004, many.toString(), "")
                .replace(
                        "</manifest>",
                        "<imsss:sequencingCollection><imsss:sequencing ID='s'><imsss:objectives>" + objectives
                                + "</imsss:objectives></imsss:sequencing></imsss:sequencingCollection></manifest>"));
        assertThat(report.manifest().item("i19999").orElseThrow().objectives())
                .hasSize(20_000)
                .isSameAs(report.manifest().item("i0").orElseThrow().objectives());
    }
}
