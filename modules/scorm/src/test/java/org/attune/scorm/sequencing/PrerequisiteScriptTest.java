package org.attune.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisiteScriptTest {

    /** Each script, with lessons that are enough when they are done, and some that are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A;                          A;    ''",
                " A & B ;                    AB;   A",
                "A|B;                        B;    C",
                "A & B | C;                  C;    A",
                "A & (B | C);                AC;   A",
                "A AND B;                    AB;   B",
                "(A and B) OR C;             C;    A",
                "~A;                         B;    A",
                "NOT A & B;                  B;    AB",
                "A=\"passed\";               A;    B",
                "A = completed;              A;    ''",
                "A=\"P\";                    A;    ''",
                "A<>\"passed\";              B;    A",
                "A=\"not attempted\";        B;    A",
                "{A,B};                      AB;   B",
                "2*{A,B,C};                  BC;   B",
                "{2*A,B,C};                  AC;   C",
                "1*{A,B} & ~(C);             A;    AC",
                "\"A\" & B;                  AB;   A"
            })
    void a_script_holds_for_who_has_done_enough(String script, String enough, String tooLittle) {
        Condition condition = PrerequisiteScript.parse(script).orElseThrow();
        assertThat(holds(condition, enough)).as("%s with %s", script, enough).isTrue();
        assertThat(holds(condition, tooLittle))
                .as("%s with %s", script, tooLittle)
                .isFalse();
        Condition again = PrerequisiteScript.parse(condition.script()).orElseThrow();
        assertThat(again).isEqualTo(condition);
    }

    private static boolean holds(Condition condition, String done) {
        return condition.holds(each -> done.contains(each) ? Completion.COMPLETED : Completion.NOT_ATTEMPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&",
                "A &",
                "A B",
                "(A",
                "A)",
                "{A",
                "3*{A,B}",
                "0*{A}",
                "A=\"failed\"",
                "A<>browsed",
                "A==B",
                "2*A",
                "\"A",
                "A = ~B",
                "{}"
            })
    void what_is_no_script_or_asks_for_what_no_course_keeps_is_not_understood(String script) {
        assertThat(PrerequisiteScript.parse(script)).isEmpty();
    }

    @Test
    void what_is_long_or_deep_is_not_understood_and_takes_no_time() {
        assertThat(PrerequisiteScript.parse("(".repeat(9_000))).isEmpty();
        assertThat(PrerequisiteScript.parse("~".repeat(9_000) + "A")).isPresent();
        assertThat(PrerequisiteScript.parse("A&".repeat(50_000) + "A")).isEmpty();
    }

    @Test
    void what_is_missing_is_what_is_left_to_do() {
        Condition condition =
                PrerequisiteScript.parse("A & 2*{B,C,D} & (E | F)").orElseThrow();
        assertThat(missing(condition, "AB")).isEqualTo("2*{1*{\"C\",\"D\"},1*{\"E\",\"F\"}}");
        assertThat(missing(condition, "BCF")).isEqualTo("\"A\"");
        assertThat(condition.missing(each -> Completion.COMPLETED)).isEmpty();
    }

    private static String missing(Condition condition, String done) {
        Set<String> reached = Set.of(done.split(""));
        return condition
                .missing(each -> reached.contains(each) ? Completion.COMPLETED : Completion.INCOMPLETE)
                .orElseThrow()
                .script();
    }
}
