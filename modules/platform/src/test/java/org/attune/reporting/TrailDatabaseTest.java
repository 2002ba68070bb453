package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.reporting.Report.CONNIE;
import static org.attune.reporting.Report.ELSEWHERE;
import static org.attune.reporting.Report.at;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrailDatabaseTest {
    private final Report report = new Report();

    @BeforeEach
    void twoHubs() {
        report.hub(1);
        report.hub(2);
        report.course(5, 1, "Tuning in");
    }

    @Test
    void the_trail_is_read_newest_first_with_who_and_which_course() {
        noted(1, 3, "course-published", "course/5");
        noted(2, 4, "course-archived", "course/77");
        TrailPage page = report.trail.page(CONNIE, 1);
        assertThat(page.actions())
                .containsExactly(
                        new TrailPage.Done(
                                Instant.parse("2026-11-04T12:00:00Z"),
                                "Connie Coordinator",
                                "course-archived",
                                "So.",
                                0,
                                ""),
                        new TrailPage.Done(
                                Instant.parse("2026-11-03T12:00:00Z"),
                                "Connie Coordinator",
                                "course-published",
                                "So.",
                                5,
                                "Tuning in"));
        assertThat(page.count()).isEqualTo(2);
    }

    @Test
    void the_trail_comes_page_by_page() {
        for (int i = 1; i <= 60; i++) {
            noted(i, 3, "course-published", "course/5");
        }
        assertThat(report.trail.page(CONNIE, 1).actions()).hasSize(50);
        TrailPage last = report.trail.page(CONNIE, 99);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.actions()).hasSize(10);
    }

    @Test
    void another_hubs_actions_are_not_there() {
        noted(1, 3, "course-published", "course/5");
        assertThat(report.trail.page(ELSEWHERE, 1).actions()).isEmpty();
        assertThat(report.trail.page(ELSEWHERE, 1).pages()).isEqualTo(1);
    }

    private void noted(long id, int day, String action, String subject) {
        report.run("insert into staff_action (id, hub, account, at, action, subject, details) values (" + id
                + ", 1, 1, " + at(day) + ", '" + action + "', '" + subject + "', 'So.')");
    }
}
