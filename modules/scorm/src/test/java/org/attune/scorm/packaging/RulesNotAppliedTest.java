package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesNotAppliedTest {

    private static List<Problem> problems(String sequencing) {
        String xml = """
                <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
                  <metadata><schemaversion>2004 4th Edition</schemaversion></metadata>
                  <organizations><organization identifier="o"><title>O</title>
                    <item identifier="i" identifierref="r"><title>I</title>
                    <imsss:sequencing IDRef="s">%s</imsss:sequencing></item></organization></organizations>
                  <resources><resource identifier="r" href="a.html"/></resources>
                  <imsss:sequencingCollection><imsss:sequencing ID="other"><imsss:rollupRules><imsss:rollupRule/>
                  </imsss:rollupRules></imsss:sequencing></imsss:sequencingCollection></manifest>
                """;
        return ManifestReader.read(xml.formatted(sequencing).getBytes(UTF_8), "", PackageFiles.UNKNOWN)
                .problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<imsss:controlMode choice='true' flow='true' choiceExit='1' forwardOnly='false'/>",
                "<imsss:controlMode flow='false'/>",
                "<imsss:sequencingRules/><imsss:rollupRules objectiveMeasureWeight='1.0000'/>",
                "<imsss:rollupRules rollupObjectiveSatisfied='true' rollupProgressCompletion='true'/>",
                "<imsss:randomizationControls randomizationTiming='never' selectionTiming='never'/>",
                "<imsss:deliveryControls tracked='false'/>",
                "<imsss:limitConditions attemptAbsoluteDurationLimit='PT1H'/>",
                "<imsss:objectives><imsss:primaryObjective objectiveID='p' satisfiedByMeasure='true'/></imsss:objectives>"
            })
    void what_is_applied_or_repeats_the_defaults_is_no_rule(String sequencing) {
        assertThat(problems(sequencing)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<imsss:controlMode choice='false'/>",
                "<imsss:controlMode forwardOnly='true'/>",
                "<imsss:sequencingRules><imsss:preConditionRule/></imsss:sequencingRules>",
                "<imsss:sequencingRules><imsss:exitConditionRule/></imsss:sequencingRules>",
                "<imsss:rollupRules><imsss:rollupRule/></imsss:rollupRules>",
                "<imsss:rollupRules objectiveMeasureWeight='0.5'/>",
                "<imsss:randomizationControls randomizationTiming='once'/>",
                "<imsss:limitConditions attemptLimit='1'/>",
                "<imsss:objectives><imsss:primaryObjective><imsss:mapInfo/></imsss:primaryObjective></imsss:objectives>"
            })
    void a_rule_is_warned_of_once_and_the_package_is_played(String sequencing) {
        assertThat(problems(sequencing))
                .singleElement()
                .matches(each -> !each.isError() && each.meaning().contains("not applied yet"));
    }

    @Test
    void a_shared_rule_counts_where_it_is_referred_to() {
        assertThat(problems("</imsss:sequencing><imsss:sequencing IDRef='other'>"))
                .hasSize(1);
    }
}
