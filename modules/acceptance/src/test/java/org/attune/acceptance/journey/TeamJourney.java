package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attune.acceptance.Database;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Server;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Learner;
import org.attune.acceptance.browser.Look;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager sees how the team stands while people learn, and takes it along; a room leader sees the own room. */
@ExtendWith(Inspector.class)
class TeamJourney {
    private static final String COURSE = "Notebook: team";
    private static final String MANAGER = "manager@demo.example";
    private static final String LEADER = "leader@demo.example";
    private static final String SECRET = "Mine alone.";

    private static final Database DATABASE = Database.postgresql();
    private static final Server SERVER = Server.on(DATABASE).withTestCourses();

    @BeforeAll
    static void everyoneIsAssignedTheCourse() {
        SERVER.start();
        run(
                "insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, note, version)"
                        + " select nextval('assignment_seq'), c.hub, " + settingOf(MANAGER)
                        + ", c.id, a.id, current_timestamp,"
                        + " 'PEOPLE', false, 'REQUIRED', 'Before the new babies come.', 1 from course c"
                        + " join course_version v on v.id = c.published join account a on a.sign_in_key = '" + MANAGER
                        + "' where v.title = '" + COURSE + "'");
        run(
                "insert into assigned (id, assignment, account, at, due_on, by_name, version) select 900000 + m.account, n.id, m.account,"
                        + " n.made_at, case when a.sign_in_key = 'educator@demo.example' then current_date - 5 else current_date + 20"
                        + " end, true, 1 from assignment n join (select distinct account, setting from staff_member) m"
                        + " on m.setting = n.setting join account a on a.id = m.account"
                        + " where n.note = 'Before the new babies come.'");
        run("insert into training_held (id, hub, account, renewable, on_day, written_by, written_at, version)"
                + " select 900000, a.hub, a.id, r.id, date '2026-02-28', a.id, current_timestamp, 1 from account a"
                + " join renewable r on r.hub = a.hub and r.name = 'Paediatric first aid' where a.sign_in_key = '"
                + LEADER
                + "'");
        run(
                "insert into renewable (id, hub, course, name, version) select 900000, c.hub, c.id, v.title, 1 from course c"
                        + " join course_version v on v.id = c.published where v.title = '" + COURSE + "'");
        run(
                "insert into renewal_interval (renewable, from_day, months, source) values (900000, date '2024-01-01', 24, '')");
    }

    @AfterAll
    static void ends() {
        SERVER.close();
    }

    @Test
    void the_manager_sees_who_is_where_while_people_learn_and_takes_it_along(Browsers browsers) throws IOException {
        Learner educator = Learner.on(browsers.device(360), SERVER).signIn().course(COURSE);
        Learner manager = Learner.on(browsers.device(), SERVER).signIn(MANAGER);
        Page page = manager.page();
        manager.link("Team").first().click();
        assertThat(manager.heading("Team")).isVisible();
        assertThat(page.locator(".team-board tbody tr").first()).containsText("Erin Example");
        assertThat(row(page)).containsText("Overdue");
        assertThat(page.locator(".count")).containsText("13 people work at");
        Look.over(page);

        educator.begin().keep(SECRET).finishTheLesson().seesSaved().exit();
        page.reload();
        assertThat(row(page)).containsText("1 of 2");
        filtersByKeyboard(manager);
        takesFiles(manager);

        educator.lesson("Lesson 2").finishTheLesson().seesSaved().exit();
        page.reload();
        assertThat(page.locator(".count")).containsText("Nobody is overdue with");
        page.locator("#status").selectOption("done");
        manager.button("Show").click();
        assertThat(row(page)).containsText("Done");
        assertThat(page.locator(".panel svg").first())
                .hasAttribute("aria-label", Pattern.compile("Lessons done a week, over 26 weeks: [0-9]+ in all.*"));
        page.locator("details.fold summary").click();
        assertThat(page.locator(".weeks tbody tr").first()).isVisible();
        Look.over(page);
        opensPersonAndCourse(manager);
    }

    private static Locator row(Page page) {
        return page.locator(".team-board tbody tr").filter(new Locator.FilterOptions().setHasText("Erin Example"));
    }

    private static void filtersByKeyboard(Learner manager) {
        Page page = manager.page();
        page.locator("#course").selectOption(new SelectOption().setLabel(COURSE));
        page.locator("#status").focus();
        page.keyboard().press("ArrowDown");
        for (int i = 0; i < 8 && !isFocused(manager.button("Show")); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*[?&]status=overdue&course=[0-9]+.*"));
        assertThat(page.locator(".count")).containsText("1 person of 13 is overdue with “" + COURSE + "”.");
        page.reload();
        assertThat(page.locator("#status")).hasValue("overdue");
        assertThat(page.locator(".team-board tbody tr")).hasCount(1);
    }

    private static boolean isFocused(Locator locator) {
        return Boolean.TRUE.equals(locator.evaluate("element => element === document.activeElement"));
    }

    /** What the filter shows, and nothing that somebody wrote. */
    private static void takesFiles(Learner manager) throws IOException {
        APIResponse csv = file(manager, "As a plain table (CSV)");
        assertThat(csv.headers().get("cache-control")).isEqualTo("no-store");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\uFEFFFirst name,Family name,Room,");
        assertThat(lines.get(1))
                .startsWith("Erin,Example,Baby room,Key person or educator," + COURSE + ",Overdue,Required,")
                .contains(",1,2,");

        APIResponse workbook = file(manager, "As a workbook (XLSX)");
        assertThat(workbook.headers().get("content-disposition")).endsWith(".xlsx\"");
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook.body()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(5)).isEqualTo("Overdue");
            assertThat(rows.get(1).getCellAsDate(7).orElseThrow().toLocalDate().toString())
                    .isEqualTo(lines.get(1).split(",", -1)[7]);
        }

        String pack = pdf(file(manager, "Evidence pack of the whole setting, to print (PDF)"));
        assertThat(pack)
                .contains("Erin Example", "Lena Lullaby", COURSE, "Overdue")
                .containsPattern("What has to be renewed, first-aid holders first .* Lena Lullaby, First-aid holder"
                        + " \\(PFA\\) Paediatric first aid .*28 February 2026 .*28 February 2029 ")
                .doesNotContain(SECRET);
    }

    private static APIResponse file(Learner manager, String link) {
        APIResponse file = manager.page()
                .request()
                .get(SERVER.address() + manager.link(link).getAttribute("href"));
        assertThat(file.status()).as(link).isEqualTo(200);
        return file;
    }

    private static String pdf(APIResponse file) throws IOException {
        assertThat(file.headers().get("content-type")).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Evidence of learning: ");
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void opensPersonAndCourse(Learner manager) throws IOException {
        Page page = manager.page();
        row(page).getByRole(AriaRole.LINK).first().click();
        assertThat(manager.heading("Erin Example")).isVisible();
        Locator course = page.locator("section.desk").filter(new Locator.FilterOptions().setHasText(COURSE));
        assertThat(course).containsText("Required, by Mabel Mobile on");
        assertThat(course).containsText("Lesson by lesson: 2 of 2 done");
        assertThat(page.locator(".certificates")).containsText(COURSE + ", version 1.0.0: finished on");
        assertThat(page.locator("main")).not().containsText(SECRET);
        Look.over(page);
        assertThat(pdf(file(manager, "Evidence pack, to print (PDF)")))
                .containsPattern(COURSE + " 1\\.0\\.0 .*[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .containsPattern("What has to be renewed .*" + COURSE + " .* In date")
                .doesNotContain(SECRET);
        course.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(COURSE))
                .click();
        assertThat(manager.heading(COURSE)).isVisible();
        assertThat(page.locator(".lesson-counts tbody tr")).hasCount(2);
        assertThat(page.locator(".count")).containsText("13 people have this course: 12 not started, 1 done.");
        Look.over(page);
    }

    @Test
    void a_room_leader_sees_the_people_of_the_own_room_alone(Browsers browsers) {
        Learner leader =
                Learner.on(browsers.device(360).expecting("404"), SERVER).signIn(LEADER);
        Page page = leader.page();
        leader.link("Team").first().click();
        assertThat(page.locator(".count")).containsText("6 people work in the rooms that you lead.");
        assertThat(page.locator(".team-board tbody th small").allInnerTexts())
                .hasSize(6)
                .allMatch(each -> each.startsWith("Baby room: "));
        Look.over(page);
        row(page).getByRole(AriaRole.LINK).first().click();
        assertThat(leader.heading("Erin Example")).isVisible();
        assertThat(page.locator("section.desk").filter(new Locator.FilterOptions().setHasText(COURSE)))
                .containsText("Required, by Mabel Mobile on");
        assertThat(page.locator("main")).not().containsText(SECRET);
        Look.over(page);
        long setting = settingOf(LEADER);
        long toddlers = number("select m.account from staff_member m join room r on r.id = m.room where r.name ="
                + " 'Toddler room' and m.setting = " + setting);
        expectNotFound(leader, "team-person?setting=" + setting + "&person=" + toddlers);
        expectNotFound(leader, "team-evidence?setting=" + setting + "&person=" + toddlers);
        assertThat(leader.page()
                        .request()
                        .get(SERVER.address() + "/team.csv?setting=" + setting)
                        .text())
                .doesNotContain("Toddler room");
    }

    @Test
    void a_coordinator_comes_to_the_team_and_is_told_that_names_are_not_to_be_passed_on(Browsers browsers) {
        Learner coordinator = Learner.on(browsers.device(), SERVER).signIn("coordinator@demo.example");
        Page page = coordinator.page();
        page.locator("details.me summary").click();
        page.locator(".me-menu")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Team"))
                .click();
        assertThat(coordinator.heading("Team")).isVisible();
        assertThat(page.locator("main")).containsText("This names people and is not to be passed on");
        Look.over(page);
        String file = page.request()
                .get(SERVER.address() + "/team.csv?setting=" + settingOf(MANAGER))
                .text();
        assertThat(file.lines().reduce("", (one, next) -> next)).contains("not to be passed on");
    }

    @Test
    void another_settings_team_does_not_exist(Browsers browsers) {
        long other = number("select min(id) from setting where id <> " + settingOf(MANAGER));
        long person = number("select min(account) from staff_member where setting = " + other);
        Learner manager = Learner.on(browsers.device().expecting("404"), SERVER).signIn(MANAGER);
        Learner educator =
                Learner.on(browsers.device().expecting("404"), SERVER).signIn();
        for (String page : List.of("team", "team.csv", "team.xlsx", "team-evidence")) {
            expectNotFound(manager, page + "?setting=" + other);
            expectNotFound(educator, page + "?setting=" + settingOf(MANAGER));
        }
        expectNotFound(manager, "team-person?setting=" + other + "&person=" + person);
        expectNotFound(manager, "team-person?setting=" + settingOf(MANAGER) + "&person=" + person);
        expectNotFound(manager, "team-course?setting=" + settingOf(MANAGER) + "&course=999999");
    }

    private static void expectNotFound(Learner who, String page) {
        assertThat(who.page().request().get(SERVER.address() + "/" + page).status())
                .as(page)
                .isEqualTo(404);
    }

    private static long settingOf(String signInName) {
        return number(
                "select min(m.setting) from staff_member m join account a on a.id = m.account where a.sign_in_key = '"
                        + signInName + "'");
    }

    private static long number(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void run(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(DATABASE.configuration().get("attune.db.url"), "postgres", "");
    }
}
