package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.attune.reporting.TeamWeek;
import org.junit.jupiter.api.Test;

class TrendChartTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    private static TrendChart chart(int... lessons) {
        return new TrendChart(IntStream.range(0, lessons.length)
                .mapToObj(each -> new TeamWeek(FIRST.plusWeeks(each), lessons[each], 0))
                .toList());
    }

    @Test
    void the_fullest_week_reaches_the_top_and_a_week_of_little_is_still_seen() {
        TrendChart.Panel lessons = chart(0, 1, 200, 100).panels().get(0);
        assertThat(lessons.bars())
                .containsExactly(
                        new TrendChart.Bar(11, 98, 2), new TrendChart.Bar(21, 0, 100), new TrendChart.Bar(31, 50, 50));
        assertThat(lessons.words())
                .isEqualTo("Lessons done a week, over 26 weeks: 301 in all, 200 in the fullest week.");
    }

    @Test
    void nothing_finished_is_no_bar() {
        assertThat(chart(0, 0).any()).isFalse();
        assertThat(chart(0, 0).panels())
                .allSatisfy(each -> assertThat(each.bars()).isEmpty());
        assertThat(chart(0, 4).any()).isTrue();
    }

    @Test
    void the_table_has_the_weeks_in_which_something_was_finished_latest_first() {
        assertThat(chart(2, 0, 3).full())
                .isEqualTo(List.of(new TeamWeek(FIRST.plusWeeks(2), 3, 0), new TeamWeek(FIRST, 2, 0)));
    }
}
