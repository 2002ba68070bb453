package org.attune.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.attune.scorm.manifest.ScormVersion;
import org.attune.scorm.runtime.Cases.Case;
import org.attune.scorm.runtime.Cases.Step;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTimeModelTest {

    @TestFactory
    Stream<DynamicTest> the_cases_written_by_hand_hold_for_2004() {
        return written(ScormVersion.SCORM_2004_4TH);
    }

    @TestFactory
    Stream<DynamicTest> the_cases_written_by_hand_hold_for_1_2() {
        return written(ScormVersion.SCORM_12);
    }

    private static Stream<DynamicTest> written(ScormVersion version) {
        return WrittenCases.of(version).stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertThat(answers(version, each)).isEqualTo(each.steps())));
    }

    private static List<Step> answers(ScormVersion version, Case of) {
        RunTimeModel model = new RunTimeModel(version, of.given());
        List<Step> answers = new ArrayList<>();
        for (Step step : of.steps()) {
            answers.add(Step.answered(model, step.call(), step.arguments()));
        }
        return answers;
    }

    @Test
    void a_value_longer_than_the_floor_is_kept_with_a_warning() {
        RunTimeModel model = new RunTimeModel(ScormVersion.SCORM_12, Map.of());
        model.initialize("");
        assertThat(model.setValue("cmi.suspend_data", "x".repeat(4_096))).isEqualTo("true");
        assertThat(model.warnings()).isEmpty();
        assertThat(model.setValue("cmi.suspend_data", "x".repeat(4_097))).isEqualTo("true");
        assertThat(model.getValue("cmi.suspend_data")).hasSize(4_097);
        assertThat(model.warnings()).singleElement().asString().contains("4096");
    }

    @Test
    void a_value_above_one_mebibyte_is_refused_and_the_old_one_stays() {
        RunTimeModel model = new RunTimeModel(ScormVersion.SCORM_2004_4TH, Map.of());
        model.initialize("");
        model.setValue("cmi.suspend_data", "kept");
        assertThat(model.setValue("cmi.suspend_data", "é".repeat(DataModel.MAX_BYTES / 2 + 1)))
                .isEqualTo("false");
        assertThat(model.lastError()).isEqualTo(351);
        assertThat(model.getValue("cmi.suspend_data")).isEqualTo("kept");
        assertThat(model.setValue("cmi.suspend_data", "é".repeat(DataModel.MAX_BYTES / 2)))
                .isEqualTo("true");
    }

    @Test
    void the_diagnostic_says_what_was_wrong_in_no_more_than_255_characters() {
        RunTimeModel model = new RunTimeModel(ScormVersion.SCORM_2004_4TH, Map.of());
        model.initialize("");
        model.setValue("cmi.objectives.0.id", "x".repeat(1_000));
        model.setValue("cmi.objectives.1.id", "x".repeat(1_000));
        assertThat(model.lastError()).isEqualTo(351);
        assertThat(model.diagnostic("351")).contains("cmi.objectives.1.id").hasSize(255);
        assertThat(model.diagnostic("401")).isEqualTo("Undefined Data Model Element");
    }

    @Test
    void an_index_cannot_make_gaps_however_large() {
        RunTimeModel model = new RunTimeModel(ScormVersion.SCORM_2004_4TH, Map.of());
        model.initialize("");
        assertThat(model.setValue("cmi.objectives.999999999.id", "a")).isEqualTo("false");
        assertThat(model.setValue("cmi.objectives.99999999999999999999.id", "a"))
                .isEqualTo("false");
        assertThat(model.lastError()).isEqualTo(401);
        assertThat(model.getValue("cmi.objectives._count")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void whatever_is_called_in_whatever_order_has_an_answer_and_a_known_code(ScormVersion version) {
        Random random = new Random(20261124);
        DataModel table = DataModel.of(version);
        List<Element> elements = List.copyOf(table.elements());
        List<String> values = List.of(
                "",
                "a",
                "0.5",
                "-2",
                "choice",
                "numeric",
                "true",
                "a[,]b",
                "1[:]2",
                "PT1H",
                "00:00:01",
                "completed",
                "passed",
                "{lang=en}x",
                "{lang=",
                "[.]",
                "[:]",
                "\ud800",
                "2026-11-24");
        RunTimeModel model = new RunTimeModel(version, Map.of());
        model.initialize("");
        for (int i = 0; i < 50_000; i++) {
            String name = elements.get(random.nextInt(elements.size())).name();
            while (name.contains(".n.")) {
                name = name.replaceFirst("\\.n\\.", "." + random.nextInt(4) + ".");
            }
            if (random.nextInt(20) == 0) {
                name = name.substring(0, random.nextInt(name.length()));
            }
            boolean set = random.nextBoolean();
            String value = values.get(random.nextInt(values.size()));
            String before = String.valueOf(model.values().get(name));
            String answer = set ? model.setValue(name, value) : model.getValue(name);
            assertThat(table.errors()).containsKey(model.lastError());
            if (set) {
                assertThat(answer).isEqualTo(model.lastError() == 0 ? "true" : "false");
                String after = String.valueOf(model.values().get(name));
                assertThat(after).endsWith(model.lastError() == 0 ? value : before);
            }
        }
        assertThat(model.values().size()).isGreaterThan(elements.size() / 2);
    }
}
