package org.attune.courseware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTimeTest {
    @Test
    void words_are_read_at_two_hundred_a_minute() {
        assertThat(minutes(new Block.Text(1, words(400)))).isCloseTo(2, within(0.001));
    }

    @Test
    void of_a_choice_one_reads_the_answers_and_two_of_their_feedbacks() {
        Block.Choice choice = new Block.Choice(
                1,
                "c",
                words(10),
                List.of(
                        new Block.Answer(2, false, words(10), words(20)),
                        new Block.Answer(3, true, words(10), words(30)),
                        new Block.Answer(4, false, words(10), words(40))));
        // 10 + 30 words, 30 of the best one's feedback and 30 of another's, and 40 seconds to choose.
        assertThat(minutes(choice)).isCloseTo(100 / 200.0 + 40 / 60.0, within(0.001));
    }

    @Test
    void of_a_branch_one_goes_one_way_as_long_as_ways_are_in_the_mean() {
        Block.Branch branch = new Block.Branch(
                1,
                "b",
                words(10),
                List.of(
                        new Block.Scene(
                                2,
                                "start",
                                false,
                                words(50),
                                List.of(new Block.Way(3, "end", words(5)), new Block.Way(4, "on", words(5)))),
                        new Block.Scene(5, "on", false, words(60), List.of(new Block.Way(6, "end", words(5)))),
                        new Block.Scene(7, "end", true, words(65), List.of())));
        // 10 words, 60 at the start, then 65 or 130 at the same odds; one fork, and at the same odds another.
        assertThat(minutes(branch)).isCloseTo((10 + 60 + (65 + 130) / 2.0) / 200 + 1.5 * 40 / 60, within(0.001));
    }

    @Test
    void whoever_writes_takes_a_minute_and_a_half() {
        assertThat(minutes(new Block.Reflect(1, "r", words(100), words(100)))).isCloseTo(2.5, within(0.001));
    }

    @Test
    void of_an_audit_the_first_look_counts_and_not_the_evidence_gathered_later() {
        Block.Audit audit = new Block.Audit(
                1,
                "a",
                words(40),
                List.of(words(5), words(5)),
                words(10),
                List.of(new Block.Statement(2, "1", words(20)), new Block.Statement(3, "2", words(20))));
        // 100 words, and 10 seconds for each of the two.
        assertThat(minutes(audit)).isCloseTo(0.5 + 20 / 60.0, within(0.001));
    }

    private static double minutes(Block block) {
        Screen screen = new Screen(1, "s", "idea", "", "", List.of(block));
        return LearningTime.minutes(new Lesson("l.md", "l", "L", 5, "", List.of(screen)));
    }

    private static String words(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> "word").toList());
    }
}
