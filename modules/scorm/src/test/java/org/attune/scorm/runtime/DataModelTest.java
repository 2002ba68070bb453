package org.attune.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.scorm.manifest.ScormVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataModelTest {
    private static final DataModel SCORM_2004 = DataModel.of(ScormVersion.SCORM_2004_4TH);
    private static final DataModel SCORM_12 = DataModel.of(ScormVersion.SCORM_12);

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void every_children_keyword_lists_exactly_the_elements_below_it(ScormVersion version) {
        DataModel model = DataModel.of(version);
        for (Element element : model.elements()) {
            if (element.name().endsWith("._children")) {
                String parent = element.name().substring(0, element.name().length() - "_children".length());
                assertThat(new TreeSet<>(List.of(element.initial().split(","))))
                        .as(element.name())
                        .isEqualTo(below(model, parent));
            }
        }
    }

    private static TreeSet<String> below(DataModel model, String parent) {
        return model.elements().stream()
                .map(Element::name)
                .filter(name -> name.startsWith(parent))
                .map(name -> name.substring(parent.length())
                        .replaceFirst("^n\\.", "")
                        .split("\\.")[0])
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void every_initial_value_and_every_word_is_one_the_element_itself_takes(ScormVersion version) {
        DataModel model = DataModel.of(version);
        ValueCheck check = new ValueCheck(version.isScorm2004(), Map.of(), Map.of());
        for (Element element : model.elements()) {
            // 1.2: not attempted is where the status begins, and what a SCO may not set (1.2 RTE 3.4.4).
            boolean exception = element.name().equals("cmi.core.lesson_status")
                    || element.name().equals("cmi.student_data.max_time_allowed");
            Stream<String> own = element.initial() == null || exception
                    ? element.words().stream()
                    : Stream.concat(element.words().stream(), Stream.of(element.initial()));
            own.forEach(value -> assertThat(check.check(element, value, null))
                    .as(element.name() + " = " + value)
                    .isInstanceOf(Verdict.Accepted.class));
        }
    }

    @Test
    void every_need_is_an_element_of_the_same_collection() {
        for (Element element : SCORM_2004.elements()) {
            for (String need : element.needs()) {
                assertThat(SCORM_2004.knows(need)).as(need).isTrue();
                assertThat(element.name()).startsWith(need.substring(0, need.lastIndexOf(".n.") + 3));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void every_fault_has_a_code_with_a_text(ScormVersion version) {
        DataModel model = DataModel.of(version);
        assertThat(Arrays.stream(Fault.values()).map(each -> each.code(version.isScorm2004())))
                .allMatch(model.errors()::containsKey);
    }

    @Test
    void an_element_is_found_by_its_name_with_numbers() {
        assertThat(SCORM_2004.find("cmi.interactions.3.correct_responses.0.pattern"))
                .get()
                .extracting(Element::name)
                .isEqualTo("cmi.interactions.n.correct_responses.n.pattern");
        assertThat(SCORM_2004.find("cmi.interactions.n.id")).isEmpty();
        assertThat(SCORM_2004.find("cmi.interactions.id")).isEmpty();
        assertThat(SCORM_12.find("cmi.core.lesson_status")).isPresent();
        assertThat(SCORM_12.find("cmi.completion_status")).isEmpty();
    }

    @Test
    void a_check_without_the_interactions_type_takes_any_response() {
        String name = "cmi.interactions.0.learner_response";
        assertThat(SCORM_2004.check(name, "perhaps")).isInstanceOf(Verdict.Accepted.class);
        assertThat(SCORM_2004.check(name, "perhaps", "true-false"))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.error())
                        .isEqualTo(406));
    }

    @Test
    void a_feedback_of_1_2_in_another_notation_is_kept_with_a_warning() {
        assertThat(SCORM_12.check("cmi.interactions.0.student_response", "the first", "likert"))
                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> assertThat(accepted.warnings())
                        .hasSize(1));
    }

    @Test
    void a_mebibyte_of_brackets_is_checked_without_exhausting_the_stack() {
        String many = "a[,]".repeat(200_000);
        for (String type : SCORM_2004.responses().keySet()) {
            SCORM_2004.check("cmi.interactions.0.correct_responses.0.pattern", many, type);
        }
        for (Element element : SCORM_2004.elements()) {
            SCORM_2004.check(element.name().replaceAll("\\.n(?=\\.|$)", ".0"), "1".repeat(1 << 20));
        }
        assertThat(SCORM_2004.check("cmi.interactions.0.correct_responses.0.pattern", many, "sequencing"))
                .isInstanceOf(Verdict.Refused.class);
    }
}
