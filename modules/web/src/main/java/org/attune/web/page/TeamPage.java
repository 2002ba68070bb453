package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.attune.reporting.TeamBoard;
import org.attune.reporting.TeamCell;
import org.attune.reporting.TeamCourse;
import org.attune.reporting.TeamFilter;
import org.attune.reporting.TeamMember;
import org.attune.reporting.TeamRoom;
import org.attune.reporting.TeamService;
import org.attune.reporting.TeamState;
import org.attune.setting.Responsibility;
import org.jspecify.annotations.Nullable;

/** The board of a team: its people and how they stand with their courses. */
@Named("teamPage")
@RequestScoped
public class TeamPage {
    /** More courses beside each other are not read any more; one of the others is chosen by the filter. */
    private static final int COLUMNS = 5;

    /** What the address says where nothing is chosen: a browser sends the words of a choice without a value. */
    private static final String ANY = "any";

    @Inject
    TeamService teams;

    @Inject
    Team team;

    @Inject
    SignedIn signedIn;

    @Inject
    Words words;

    @Inject
    TeamWords teamWords;

    @Inject
    HttpServletRequest request;

    private @Nullable TeamBoard board;
    private @Nullable TeamRequest asked;
    private @Nullable TrendChart trend;

    /**
     * Something to choose.
     *
     * @param value as the address says it
     */
    public record Choice(String value, String words, boolean chosen) {}

    /** A row of the board. {@code more} says how many courses of theirs are not in sight; empty when all are. */
    public record Row(TeamMember member, List<Cell> cells, String more) {}

    /** A cell of the board: how somebody stands with the course of its column. */
    public record Cell(String course, String style, String state, String detail) {}

    @PostConstruct
    void load() {
        if (team.isAny()) {
            TeamRequest wanted = TeamRequest.of(request, team.getSetting().id());
            asked = wanted;
            board = teams.board(signedIn.reader(), wanted.setting(), wanted.filter());
            trend = new TrendChart(teams.weeks(signedIn.reader(), wanted.setting()));
        }
    }

    public TeamBoard getBoard() {
        return Objects.requireNonNull(board);
    }

    public TeamRequest getAsked() {
        return Objects.requireNonNull(asked);
    }

    public TrendChart getTrend() {
        return Objects.requireNonNull(trend);
    }

    /** The courses in sight. */
    public List<TeamCourse> getColumns() {
        long only = getAsked().filter().course();
        List<TeamCourse> all = getBoard().courses();
        return only == 0
                ? all.subList(0, Math.min(COLUMNS, all.size()))
                : all.stream().filter(each -> each.course() == only).toList();
    }

    /** How many courses are in sight of how many, where not all are; else empty. */
    public String getNotInSight() {
        int all = getBoard().courses().size();
        boolean some = getAsked().filter().course() == 0 && all > COLUMNS;
        return some ? COLUMNS + " of " + all + " courses are beside each other here. Choose any of them above." : "";
    }

    public List<Row> getRows() {
        List<TeamCourse> columns = getColumns();
        return getBoard().people().stream().map(each -> row(each, columns)).toList();
    }

    private Row row(TeamMember member, List<TeamCourse> columns) {
        List<Cell> cells = columns.stream()
                .map(each -> member.cell(each.course())
                        .map(cell -> cell(each, cell))
                        .orElse(new Cell(each.title(), "none", "–", "")))
                .toList();
        long more = member.cells().stream()
                .filter(each -> columns.stream().noneMatch(column -> column.course() == each.course()))
                .count();
        return new Row(member, cells, more == 0 ? "" : "and " + words.count((int) more, "more course", "more courses"));
    }

    private Cell cell(TeamCourse course, TeamCell cell) {
        return new Cell(
                course.title(), teamWords.style(cell.state()), teamWords.state(cell.state()), teamWords.detail(cell));
    }

    /** States to choose from. */
    public List<Choice> getStates() {
        return choices(
                "everyone",
                getAsked().status(),
                Stream.of(TeamState.values()).map(each -> new Choice(TeamRequest.name(each), who(each), false)));
    }

    private static String who(TeamState state) {
        return switch (state) {
            case OVERDUE -> "who is overdue";
            case UNDER_WAY -> "who is under way";
            case NOT_STARTED -> "who has not started";
            case OFFERED -> "who is offered one";
            case DONE -> "who is done";
            case DECLINED -> "who said no";
        };
    }

    /** Courses to choose from. */
    public List<Choice> getCourses() {
        return choices(
                "any course",
                Long.toString(getAsked().filter().course()),
                getBoard().courses().stream()
                        .map(each -> new Choice(Long.toString(each.course()), each.title(), false)));
    }

    /** Rooms to choose from. */
    public List<Choice> getRooms() {
        return choices(
                "any room",
                Long.toString(getAsked().filter().room()),
                getBoard().rooms().stream().map(each -> new Choice(Long.toString(each.room()), each.name(), false)));
    }

    /** Responsibilities to choose from. */
    public List<Choice> getResponsibilities() {
        return choices(
                "anything",
                getAsked().responsibility(),
                getBoard().responsibilities().stream()
                        .map(each -> new Choice(TeamRequest.name(each), words.responsibility(each), false)));
    }

    private static List<Choice> choices(String any, String chosen, Stream<Choice> all) {
        return Stream.concat(Stream.of(new Choice(ANY, any, false)), all)
                .map(each -> new Choice(each.value, each.words, each.value.equals(chosen)))
                .toList();
    }

    /** How many of whom, as a sentence. */
    public String getCount() {
        TeamFilter filter = getAsked().filter();
        int count = getBoard().people().size();
        String who = (count == 0 ? "Nobody" : words.count(count, "person", "people"))
                + (filter.isSome() && count > 0 ? " of " + getBoard().everyone() : "");
        return who + narrowed(filter) + " " + verb(filter, count < 2) + ".";
    }

    private String narrowed(TeamFilter filter) {
        Responsibility responsibility = filter.responsibility();
        String room = getBoard().rooms().stream()
                .filter(each -> each.room() == filter.room())
                .map(TeamRoom::name)
                .findFirst()
                .orElse("");
        return (room.isEmpty() ? "" : " in " + room)
                + (responsibility == null ? "" : " as " + words.responsibility(responsibility))
                + (filter.words().isEmpty() ? "" : " with “" + filter.words() + "” in the name");
    }

    private String verb(TeamFilter filter, boolean one) {
        String course = getColumns().stream()
                .filter(each -> filter.course() != 0)
                .map(each -> "“" + each.title() + "”")
                .findFirst()
                .orElse("a course");
        TeamState state = filter.state();
        if (state == null) {
            return (one ? "works" : "work")
                    + (getBoard().whole() ? " at " + getBoard().setting() : " in the rooms that you lead");
        }
        return switch (state) {
            case OVERDUE -> (one ? "is" : "are") + " overdue with " + course;
            case UNDER_WAY -> (one ? "is" : "are") + " under way with " + course;
            case NOT_STARTED -> (one ? "has" : "have") + " not started " + course;
            case OFFERED -> (one ? "is" : "are") + " offered " + course;
            case DONE -> (one ? "has" : "have") + " done " + course;
            case DECLINED -> "said no to " + course;
        };
    }
}
