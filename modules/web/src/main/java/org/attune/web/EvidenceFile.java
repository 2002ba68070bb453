package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.attune.renewal.TrainingService;
import org.attune.reporting.TeamBoard;
import org.attune.reporting.TeamFilter;
import org.attune.reporting.TeamPerson;
import org.attune.reporting.TeamService;
import org.attune.shared.Reader;
import org.attune.web.certificate.EvidencePdf;
import org.attune.web.certificate.EvidenceWords;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;

/** The evidence pack of a setting, or of a person of it, as a PDF to print. */
@WebServlet("/team-evidence")
public class EvidenceFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient TeamService teams;

    @Inject
    transient TrainingService trainings;

    @Inject
    transient Evidence evidence;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reader reader = signedIn.reader();
        long setting = Numbers.id(request, "setting");
        EvidenceWords words;
        String of;
        if (request.getParameter("person") == null) {
            TeamBoard board = teams.board(reader, setting, TeamFilter.ALL);
            words = evidence.of(signedIn.hubName(), board, board.whole() ? trainings.of(reader, setting) : null);
            of = board.setting();
        } else {
            TeamPerson person = teams.person(reader, setting, Numbers.id(request, "person"));
            words = evidence.of(
                    signedIn.hubName(),
                    person,
                    person.whole()
                            ? trainings.person(reader, setting, person.member().account())
                            : null);
            of = person.member().name();
        }
        byte[] file = EvidencePdf.of(words, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + FileNames.of("evidence", of, "pdf") + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
