package org.attune.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.reporting.Report.at;

import java.util.List;
import java.util.Set;
import org.attune.learning.Status;
import org.attune.reporting.SharedSetting.OnCourse;
import org.attune.setting.Sharing;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedDatabaseTest {
    private static final Reader SELMA = new Reader(90, 1, Set.of(Role.SPECIALIST_LEADER));
    private static final Reader SAM = new Reader(91, 1, Set.of(Role.SPECIALIST_LEADER));
    private static final long BRAMBLE = 20;
    private static final long ACORN = 21;

    private final Report report = new Report();

    @BeforeEach
    void twoSettingsAndAPatchOfOne() {
        report.hub(1);
        report.course(5, 1, "Tuning in");
        report.course(6, 1, "Nobody yet");
        report.setting(BRAMBLE, 1, "Bramble Nursery");
        report.setting(ACORN, 1, "Acorn House");
        report.account(90, 1, "Selma", "Example");
        report.account(91, 1, "Sam", "Example");
        for (long account = 100; account < 106; account++) {
            report.account(account, 1, "Person" + account, "Quixotic");
            report.works(account, account, BRAMBLE, account == 100, "null");
            report.enrolled(account, 1, account, 50, at(3), account == 100 ? at(9) : "null", "DONE", "UNDER_WAY");
        }
        report.account(106, 1, "Olive", "Gone");
        report.works(106, 106, BRAMBLE, false, "date '2026-11-23'");
        report.run(
                "insert into patch (account, hub, version) values (90, 1, 1)",
                "insert into patch_setting (patch, setting) values (90, 20)");
    }

    private SharedSetting shared(Sharing shares) {
        report.run("update setting set shares = '" + shares + "' where id = 20");
        return report.shared.setting(SELMA, BRAMBLE);
    }

    @Test
    void of_a_setting_its_specialist_leader_is_shown_what_it_agreed_to_show_and_nothing_else() {
        InPatch place = new InPatch(BRAMBLE, "Bramble Nursery", "Authority", Sharing.NOTHING, null);
        assertThat(shared(Sharing.NOTHING)).isEqualTo(new SharedSetting(place, null, List.of(), List.of()));
        assertThat(report.shared.patch(SELMA)).containsExactly(place);
        assertThat(shared(Sharing.FIGURES).people()).isEmpty();
        assertThat(shared(Sharing.NAMES).courses()).isEmpty();
    }

    @Test
    void figures_of_a_setting_of_the_patch_are_in_fives_and_name_nobody() {
        SharedSetting figures = shared(Sharing.FIGURES);
        assertThat(figures.works()).isEqualTo(new Figure(5));
        assertThat(figures.courses())
                .containsExactly(
                        new OnCourse(6, "Nobody yet", new Figure(0), new Figure(0), new Figure(0)),
                        new OnCourse(5, "Tuning in", new Figure(5), new Figure(5), new Figure(0)));
        assertThat(figures.toString()).doesNotContain("Quixotic");
    }

    @Test
    void names_of_a_setting_of_the_patch_come_with_courses_and_how_far_and_nothing_that_was_written() {
        SharedSetting names = shared(Sharing.NAMES);
        assertThat(names.people()).hasSize(6).noneMatch(each -> each.name().equals("Olive Gone"));
        assertThat(names.people().get(0)).satisfies(person -> {
            assertThat(person.name()).isEqualTo("Person100 Quixotic");
            assertThat(person.inRooms()).isEqualTo("Baby room");
            assertThat(person.courses()).singleElement().satisfies(course -> {
                assertThat(course.title()).isEqualTo("Tuning in");
                assertThat(course.status()).isEqualTo(Status.DONE);
                assertThat(course.done()).isEqualTo(1);
                assertThat(course.of()).isEqualTo(2);
            });
        });
        assertThat(names.people().get(1).courses().get(0).status()).isEqualTo(Status.UNDER_WAY);
        assertThat(names.works()).isNull();
    }

    @Test
    void a_setting_that_is_not_in_the_patch_is_not_there() {
        assertThatThrownBy(() -> report.shared.setting(SELMA, ACORN)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report.shared.setting(SAM, BRAMBLE)).isInstanceOf(NotFound.class);
        assertThat(report.shared.patch(SAM)).isEmpty();
        Reader elsewhere = new Reader(90, 2, Set.of(Role.SPECIALIST_LEADER));
        assertThat(report.shared.patch(elsewhere)).isEmpty();
        assertThatThrownBy(() -> report.shared.setting(elsewhere, BRAMBLE)).isInstanceOf(NotFound.class);
    }
}
