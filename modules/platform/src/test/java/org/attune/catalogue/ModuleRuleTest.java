package org.attune.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.attune.event.Evidence;
import org.junit.jupiter.api.Test;

class ModuleRuleTest {

    @Test
    void evidence_that_says_more_counts_for_a_rule_that_asks_less() {
        ModuleRule joined = ModuleRule.attending(Attendance.JOINED, 0, 80);
        assertThat(joined.isAttended(Evidence.JOINED, 0, 90)).isTrue();
        assertThat(joined.isAttended(Evidence.REPORTED, 1, 90)).isTrue();
        assertThat(joined.isAttended(Evidence.REPORTED, 0, 90)).isFalse();
        assertThat(joined.isAttended(Evidence.MARKED, 0, 90)).isTrue();

        ModuleRule marked = ModuleRule.attending(Attendance.MARKED, 0, 80);
        assertThat(Arrays.stream(Evidence.values()).filter(each -> marked.isAttended(each, 90, 90)))
                .containsExactly(Evidence.MARKED);
    }

    @Test
    void reported_minutes_count_from_the_share_on() {
        ModuleRule rule = ModuleRule.attending(Attendance.REPORTED, 75, 80);
        assertThat(rule.isAttended(Evidence.REPORTED, 67, 90)).isFalse();
        assertThat(rule.isAttended(Evidence.REPORTED, 68, 90)).isTrue();
        assertThat(rule.isAttended(Evidence.JOINED, 0, 90)).isFalse();
        assertThat(rule.isAttended(Evidence.MARKED, 0, 90)).isTrue();
    }

    @Test
    void who_attends_by_writing_attends_by_nothing_else() {
        ModuleRule rule = ModuleRule.attending(Attendance.REFLECTION, 0, 80);
        assertThat(Evidence.values()).noneMatch(each -> rule.isAttended(each, 90, 90));
        assertThat(rule.wantsReflection()).isTrue();
    }

    @Test
    void a_question_has_two_to_six_answers_each_once_and_is_shown_without_telling_the_right_one() {
        EndQuestion asked = question("What calms?\nA song\n Shouting \n\nNothing")
                .question()
                .orElseThrow();
        assertThat(asked.question()).isEqualTo("What calms?");
        assertThat(asked.answers()).containsExactlyInAnyOrder("A song", "Shouting", "Nothing");
        assertThat(asked.isRight("A song")).isTrue();
        assertThat(asked.isRight("Shouting")).isFalse();
        assertThat(EndQuestion.of(List.of("What calms?", "A song", "Nothing", "Shouting"))
                        .answers())
                .isEqualTo(asked.answers());
        assertThatThrownBy(() -> question("What calms?\nA song")).hasMessage("part.answers.number");
        assertThatThrownBy(() -> question("What?\na\nb\nc\nd\ne\nf\ng")).hasMessage("part.answers.number");
        assertThatThrownBy(() -> question("What?\na\nb\na")).hasMessage("part.answers.twice");
        assertThatThrownBy(() -> question("\na\nb")).hasMessage("part.ask.missing");
        assertThatThrownBy(() -> question("What?\na\n" + "b".repeat(501))).hasMessage("part.answers.long");
    }

    private static ModuleRule question(String text) {
        return new ModuleRule(Attendance.NONE, 0, 80, EndAsk.QUESTION, text).checked(ModuleKind.RECORDING);
    }

    @Test
    void a_rule_keeps_only_what_its_kind_has_use_for() {
        ModuleRule all = new ModuleRule(Attendance.JOINED, 75, 80, EndAsk.NOTHING, "left over");
        assertThat(all.checked(ModuleKind.LINK)).isEqualTo(ModuleRule.NONE);
        assertThat(all.checked(ModuleKind.RECORDING)).isEqualTo(ModuleRule.watching(80));
        assertThat(all.checked(ModuleKind.LIVE_EVENT)).isEqualTo(ModuleRule.attending(Attendance.JOINED, 0, 80));
        assertThatThrownBy(() -> ModuleRule.watching(0).checked(ModuleKind.RECORDING))
                .hasMessage("part.share.wrong");
        assertThatThrownBy(() -> ModuleRule.watching(101).checked(ModuleKind.RECORDING))
                .hasMessage("part.share.wrong");
        assertThatThrownBy(() -> ModuleRule.watching(80).checked(ModuleKind.LIVE_EVENT))
                .hasMessage("part.attendance.missing");
    }
}
