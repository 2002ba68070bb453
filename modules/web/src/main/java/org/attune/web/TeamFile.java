package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attune.reporting.TeamBoard;
import org.attune.reporting.TeamService;
import org.attune.web.page.Me;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;
import org.attune.web.page.TeamRequest;

/** What the board of a team shows, as a file for a spreadsheet: as CSV, or as a workbook (XLSX). */
@WebServlet({"/team.csv", "/team.xlsx"})
public class TeamFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient TeamService teams;

    @Inject
    transient TeamTable table;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TeamRequest asked = TeamRequest.of(request, Numbers.id(request, "setting"));
        TeamBoard board = teams.board(signedIn.reader(), asked.setting(), asked.filter());
        List<List<Optional<Object>>> rows = table.rows(board, me.isCoordinator());
        boolean workbook = request.getServletPath().endsWith(".xlsx");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + FileNames.of("team", board.setting(), workbook ? "xlsx" : "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (workbook) {
            byte[] file = Xlsx.of("Team", TeamTable.HEAD, rows);
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            Csv file = new Csv(response.getWriter());
            file.row(TeamTable.HEAD);
            for (List<Optional<Object>> row : rows) {
                file.row(row.stream()
                        .map(each -> each.map(Object::toString).orElse(""))
                        .toList());
            }
        }
    }
}
