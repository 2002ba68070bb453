package org.attune.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.attune.setting.Responsibility;
import org.junit.jupiter.api.Test;

class RenewalRuleTest {
    private static final RenewalRule CHANGED = rule(
            new Interval(LocalDate.of(2027, 1, 1), 24, "A newer source"),
            new Interval(LocalDate.of(2025, 9, 1), 36, "A source"));

    private static RenewalRule rule(Interval... intervals) {
        return new RenewalRule(1, "First aid", 0, null, List.of(intervals), false, 1);
    }

    private static LocalDate after(int months, String done) {
        return rule(new Interval(LocalDate.of(2020, 1, 1), months, "A source")).renewBy(LocalDate.parse(done));
    }

    @Test
    void renew_by_is_the_day_it_was_done_and_the_months_of_the_interval_of_that_day() {
        assertThat(after(36, "2024-03-03")).isEqualTo("2027-03-03");
        assertThat(after(24, "2025-12-31")).isEqualTo("2027-12-31");
        assertThat(after(1, "2026-10-25"))
                .as("the night in which summer time ends")
                .isEqualTo("2026-11-25");
    }

    @Test
    void a_month_that_is_shorter_ends_it() {
        assertThat(after(6, "2025-08-31")).isEqualTo("2026-02-28");
        assertThat(after(6, "2027-08-31")).isEqualTo("2028-02-29");
        assertThat(after(1, "2026-03-31")).isEqualTo("2026-04-30");
        assertThat(after(36, "2024-02-29")).isEqualTo("2027-02-28");
        assertThat(after(48, "2024-02-29")).isEqualTo("2028-02-29");
    }

    @Test
    void a_changed_interval_concerns_what_is_done_from_its_day_on() {
        assertThat(CHANGED.renewBy(LocalDate.of(2026, 12, 31))).isEqualTo("2029-12-31");
        assertThat(CHANGED.renewBy(LocalDate.of(2027, 1, 1))).isEqualTo("2029-01-01");
        assertThat(CHANGED.on(LocalDate.of(2026, 12, 31)).source()).isEqualTo("A source");
    }

    @Test
    void what_was_done_before_the_first_goes_by_the_first() {
        assertThat(CHANGED.renewBy(LocalDate.of(2024, 5, 6))).isEqualTo("2027-05-06");
    }

    @Test
    void on_the_renew_by_date_it_still_counts_it_is_due_three_calendar_months_before_and_expired_the_day_after() {
        LocalDate renewBy = LocalDate.of(2027, 5, 31);
        assertThat(Expiry.of(renewBy, LocalDate.of(2027, 2, 27))).isEqualTo(Expiry.IN_DATE);
        assertThat(Expiry.of(renewBy, LocalDate.of(2027, 2, 28))).isEqualTo(Expiry.DUE);
        assertThat(Expiry.of(renewBy, renewBy)).isEqualTo(Expiry.DUE);
        assertThat(Expiry.of(renewBy, renewBy.plusDays(1))).isEqualTo(Expiry.EXPIRED);
        assertThat(Expiry.of(null, renewBy)).isEqualTo(Expiry.NOT_KNOWN);
    }

    @Test
    void what_is_shipped_is_first_aid_after_three_years_and_safeguarding_after_two_each_with_its_source() {
        List<RenewalWords> shipped = Beginning.read();
        assertThat(shipped)
                .extracting(RenewalWords::name)
                .containsExactly("Paediatric first aid", "Safeguarding training");
        assertThat(shipped).extracting(each -> each.interval().months()).containsExactly(36, 24);
        assertThat(shipped)
                .allSatisfy(each -> assertThat(each.interval().source()).contains("14 July 2025"));
        assertThat(shipped.get(0).responsibility()).isEqualTo(Responsibility.FIRST_AIDER);
    }
}
