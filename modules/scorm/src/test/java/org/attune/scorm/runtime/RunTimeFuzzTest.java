package org.attune.scorm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.scorm.manifest.ScormVersion;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls a SCO may make, one a line: a letter for the call, then what it is given. docs/fuzzing.md says how to run it for
 * longer.
 */
class RunTimeFuzzTest {

    @MethodSource("calls")
    @FuzzTest
    void every_call_is_answered_as_the_book_has_it(boolean is2004, @NotNull String calls) {
        ScormVersion version = is2004 ? ScormVersion.SCORM_2004_4TH : ScormVersion.SCORM_12;
        RunTimeModel model = new RunTimeModel(version, Map.of());
        for (String line : calls.split("\n", -1)) {
            boolean right = isAnsweredRightly(model, DataModel.of(version), line);
            // Millions of calls are made: no more than this for each.
            if (!right || !DataModel.of(version).errors().containsKey(model.lastError())) {
                throw new AssertionError(line + " gave error " + model.lastError());
            }
        }
        model.terminate("");
        RunTimeModel resumed = new RunTimeModel(version, model.values());
        assertThat(resumed.values()).isEqualTo(model.values());
        String session = is2004 ? "cmi.session_time" : "cmi.core.session_time";
        String time = model.values().get(session);
        if (time != null) {
            String total = SessionTime.sum(version, is2004 ? "PT1H" : "0001:00:00.00", time);
            assertThat(SessionTime.parse(version, total)).isPositive();
        }
    }

    private static boolean isAnsweredRightly(RunTimeModel model, DataModel table, String line) {
        String given = line.isEmpty() ? "" : line.substring(1);
        int equals = given.indexOf('=');
        String name = equals < 0 ? given : given.substring(0, equals);
        String value = equals < 0 ? "" : given.substring(equals + 1);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case 'I' -> isBoolean(model.initialize(given));
            case 'T' -> isBoolean(model.terminate(given));
            case 'C' -> isBoolean(model.commit(given));
            case 'G' -> model.getValue(given).isEmpty() || model.lastError() == 0;
            case 'E' -> model.errorString(given).length() <= 255;
            case 'D' -> model.diagnostic(given).length() <= 255;
            case 'S' -> {
                String set = model.setValue(name, value);
                boolean agrees = isBoolean(set) && set.equals("true") == (model.lastError() == 0);
                Element element = table.find(name).orElse(null);
                boolean plain = element != null
                        && element.access().readable()
                        && element.rules().isEmpty();
                yield agrees
                        && (!set.equals("true")
                                || !plain
                                || model.getValue(name).equals(value));
            }
            default -> table.check(name, value, "sequencing") != null;
        };
    }

    private static boolean isBoolean(String answer) {
        return answer.equals("true") || answer.equals("false");
    }

    static Stream<Arguments> calls() {
        String core = """
                I
                Scmi.core.lesson_status=incomplete
                Scmi.core.score.raw=80
                Scmi.core.session_time=00:10:00
                Scmi.suspend_data=x
                Scmi.interactions.0.id=q
                Scmi.interactions.0.type=matching
                Scmi.interactions.0.student_response=1.a,2.b
                Scmi.interactions.0.correct_responses.0.pattern={1.a,2.b}
                Scmi.objectives.0.id=o
                Gcmi.objectives._count
                Gcmi.core._children
                D401
                E201
                C
                T
                """;
        String second = """
                I
                Scmi.completion_status=completed
                Scmi.score.scaled=0.5
                Scmi.session_time=P1Y2M3DT4H5M6.78S
                Scmi.location=here
                Scmi.interactions.0.id=urn:x:q
                Scmi.interactions.0.type=sequencing
                Scmi.interactions.0.learner_response=a[,]b
                Scmi.interactions.0.correct_responses.0.pattern=a[,]b
                Scmi.interactions.0.timestamp=2024-02-29T10:00:00.5Z
                Scmi.interactions.0.objectives.0.id=o
                Scmi.comments_from_learner.0.comment={lang=en}good
                Scmi.objectives.0.id=o
                Scmi.objectives.0.score.scaled=-1
                Sadl.nav.request={target=i}choice
                Gadl.nav.request_valid.choice.{target=i}
                Gcmi.objectives.0.success_status
                T
                """;
        return Stream.of(false, true)
                .flatMap(version -> List.of(core, second, "").stream().map(text -> Arguments.of(version, text)));
    }
}
