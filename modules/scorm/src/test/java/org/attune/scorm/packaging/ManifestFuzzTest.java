package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Manifest;
import org.attune.scorm.runtime.LaunchElements;
import org.attune.scorm.runtime.RunTimeModel;
import org.attune.scorm.sequencing.ActivityTree;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that may be a manifest; docs/fuzzing.md says how to run it for longer. */
class ManifestFuzzTest {
    private static final PackageFiles FILES = PackageFiles.of(Set.of("a.html", "é/b.html", "c%20d.html", "x/y/z.html"));

    @MethodSource("manifests")
    @FuzzTest
    void a_manifest_is_read_or_refused_in_words(byte[] xml) {
        PackageReport report = ManifestReader.read(xml, "", FILES);
        assertThat(report.problems())
                .allSatisfy(each -> assertThat(List.of(each.place(), each.meaning(), each.remedy()))
                        .noneMatch(String::isBlank)
                        .allMatch(text -> text.length() < 5_000));
        Manifest manifest = report.manifest();
        if (manifest == null || !report.playable()) {
            assertThat(report.errors()).isNotEmpty();
            return;
        }
        assertThat(manifest.launchable()).isNotEmpty();
        for (Item item : manifest.launchable()) {
            String path = item.launch().path();
            assertThat(path.isEmpty() || FILES.has(path)).as(path).isTrue();
            assertThat(item.launch().href()).matches("[\\x21-\\x7e]*");
            // What a launch does with it next.
            Map<String, String> given = LaunchElements.of(item, manifest.scorm());
            assertThat(new RunTimeModel(manifest.scorm(), given).initialize("")).isEqualTo("true");
        }
        ActivityTree tree = new ActivityTree(manifest.organization().orElseThrow());
        assertThat(tree.rollUp(Map.of())).isNotEmpty();
        assertThat(tree.choices()).isSubsetOf(tree.launchable());
    }

    static Stream<byte[]> manifests() {
        String old = """
                <?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE manifest SYSTEM "imscp_rootv1p1.dtd">
                <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xml:base="x/">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="o"><organization identifier="o"><title>O &amp; P</title>
                    <item identifier="i" identifierref="r" isvisible="false" parameters="?q=1#f"><title>I</title>
                      <adlcp:masteryscore>80</adlcp:masteryscore><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
                      <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
                      <adlcp:datafromlms>data</adlcp:datafromlms>
                      <adlcp:prerequisites type="aicc_script">j</adlcp:prerequisites></item></organization></organizations>
                  <resources xml:base="y/"><resource identifier="r" adlcp:scormtype="sco" href="z.html?a=b">
                    <file href="../../a.html"/><file href="gone"/><dependency identifierref="r"/></resource></resources>
                </manifest>
                """;
        String fourth = """
                <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
                  <metadata><schemaversion>2004 4th Edition</schemaversion></metadata>
                  <organizations><organization identifier="o"><item identifier="i"><title>I</title>
                    <item identifier="j" identifierref="r"><adlcp:completionThreshold completedByMeasure="true"
                      minProgressMeasure="0.5" progressWeight=".5"/><adlcp:dataFromLMS>d</adlcp:dataFromLMS>
                      <imsss:sequencing IDRef="s"><imsss:objectives><imsss:primaryObjective objectiveID="p"
                        satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>
                        <imsss:mapInfo targetObjectiveID="g"/></imsss:primaryObjective></imsss:objectives>
                        <imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/></imsss:sequencing></item></item>
                    <imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing>
                  </organization></organizations>
                  <resources><resource identifier="r" adlcp:scormType="sco" href="%C3%A9\\b.html#x"/></resources>
                  <imsss:sequencingCollection><imsss:sequencing ID="s"><imsss:deliveryControls tracked="false"/>
                  </imsss:sequencing></imsss:sequencingCollection></manifest>
                """;
        return Stream.of(
                old.getBytes(UTF_8),
                fourth.getBytes(UTF_8),
                fourth.getBytes(UTF_16),
                "<!DOCTYPE m [<!ENTITY a \"b\">]><m>&a;</m>".getBytes(UTF_8),
                "<manifest><metadata><schema>IMS Common Cartridge</schema></metadata></manifest>".getBytes(UTF_8),
                new byte[0]);
    }
}
