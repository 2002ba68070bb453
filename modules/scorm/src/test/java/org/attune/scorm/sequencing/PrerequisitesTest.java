package org.attune.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.scorm.manifest.Item;
import org.attune.scorm.manifest.Launch;
import org.attune.scorm.manifest.Organization;
import org.attune.scorm.manifest.TrackingRules;
import org.attune.scorm.sequencing.Prerequisites.Reason;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {

    @Test
    void a_lesson_opens_after_those_it_names() {
        Prerequisites read = of(lesson("A", null), lesson("B", "A"), lesson("C", "A & B"));
        assertThat(read.conditions()).containsOnlyKeys("B", "C");
        assertThat(read.conditions().get("C").script()).isEqualTo("2*{\"A\",\"B\"}");
        assertThat(read.unclear()).isEmpty();
    }

    @Test
    void a_block_stands_for_all_lessons_in_it() {
        Item hidden =
                new Item("H", "H", false, new Launch("h.html", "h.html", true, "h"), rules(null), List.of(), List.of());
        Item block = new Item(
                "block",
                "Block",
                true,
                null,
                rules(null),
                List.of(),
                List.of(lesson("A", null), hidden, lesson("B", null)));
        Prerequisites read = of(block, lesson("C", "block"), lesson("D", "block = incomplete"));
        assertThat(read.conditions()).containsOnlyKeys("C");
        assertThat(read.conditions().get("C").script()).isEqualTo("2*{\"A\",\"B\"}");
        assertThat(read.unclear()).containsOnlyKeys("D").containsValue(Reason.NO_LESSON);
    }

    @Test
    void more_than_can_be_weighed_keeps_nobody_out() {
        List<Item> circle = IntStream.range(0, 3_000)
                .mapToObj(i -> lesson("L" + i, "L" + (i + 1) % 3_000))
                .toList();
        Prerequisites read = of(circle.toArray(Item[]::new));
        assertThat(read.conditions()).isEmpty();
        assertThat(read.unclear()).hasSize(3_000).containsEntry("L7", Reason.SCRIPT);

        String all = IntStream.range(0, 500).mapToObj(i -> "A").collect(Collectors.joining("&"));
        List<Item> wordy =
                IntStream.range(0, 100).mapToObj(i -> lesson("L" + i, all)).toList();
        assertThat(of(Stream.concat(Stream.of(lesson("A", null)), wordy.stream())
                                .toArray(Item[]::new))
                        .conditions())
                .isEmpty();
    }

    @Test
    void a_long_course_in_order_stays_in_order() {
        List<Item> course = IntStream.range(0, 1_000)
                .mapToObj(i -> lesson("L" + i, i == 0 ? null : "L" + (i - 1)))
                .toList();
        assertThat(of(course.toArray(Item[]::new)).conditions()).hasSize(999);
    }

    @Test
    void what_cannot_be_understood_or_names_no_lesson_keeps_nobody_out() {
        Item elsewhere = new Item(
                "E", "E", true, new Launch("https://x.example/", "", true, "e"), rules(null), List.of(), List.of());
        Prerequisites read =
                of(elsewhere, lesson("A", "A one"), lesson("B", "gone"), lesson("C", "E"), lesson("D", "A=\"failed\""));
        assertThat(read.conditions()).isEmpty();
        assertThat(read.unclear())
                .containsEntry("A", Reason.SCRIPT)
                .containsEntry("B", Reason.NO_LESSON)
                .containsEntry("C", Reason.NO_LESSON)
                .containsEntry("D", Reason.SCRIPT)
                .hasSize(4);
    }

    @Test
    void of_lessons_that_wait_for_each_other_the_first_opens_and_who_waits_for_them_still_does() {
        Prerequisites read = of(lesson("C", "A"), lesson("A", "B"), lesson("B", "A"), lesson("S", "S"));
        assertThat(read.conditions()).containsOnlyKeys("C", "B");
        assertThat(read.unclear()).containsOnlyKeys("A", "S").containsValue(Reason.NEVER);
        assertThat(of(lesson("A", "B & C"), lesson("B", "A & C"), lesson("C", "A & B"))
                        .unclear())
                .containsOnlyKeys("A", "B");
    }

    @Test
    void what_is_only_for_who_has_not_done_another_opens() {
        assertThat(of(lesson("A", null), lesson("B", "~A")).conditions()).containsOnlyKeys("B");
    }

    private static Prerequisites of(Item... items) {
        return Prerequisites.of(new Organization("all", "All", List.of(items), List.of()));
    }

    private static Item lesson(String identifier, String prerequisites) {
        String page = identifier + ".html";
        Launch launch = new Launch(page, page, true, identifier);
        return new Item(identifier, identifier, true, launch, rules(prerequisites), List.of(), List.of());
    }

    private static TrackingRules rules(String prerequisites) {
        return new TrackingRules(
                null, null, null, null, prerequisites, false, BigDecimal.ONE, BigDecimal.ONE, true, false, false);
    }
}
