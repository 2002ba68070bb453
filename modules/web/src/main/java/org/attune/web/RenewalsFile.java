package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.renewal.PersonRenewals;
import org.attune.renewal.Renewal;
import org.attune.renewal.SettingRenewals;
import org.attune.renewal.TrainingService;
import org.attune.web.page.RenewalTexts;
import org.attune.web.page.RenewalsRequest;
import org.attune.web.page.SignedIn;
import org.attune.web.page.Team;
import org.attune.web.page.Words;
import org.jspecify.annotations.Nullable;

/** What the people of a setting have to renew as a file for a spreadsheet: the same as on the page, a row for each thing. */
@WebServlet("/renewals.csv")
public class RenewalsFile extends HttpServlet {
    static final List<String> HEAD = List.of("Person", "Answers for", "What", "How it stands", "Done on", "Renew by");

    private static final long serialVersionUID = 1;

    @Inject
    transient TrainingService training;

    @Inject
    transient Team team;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient RenewalTexts texts;

    @Inject
    transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RenewalsRequest asked = RenewalsRequest.of(request);
        SettingRenewals shown =
                training.of(signedIn.reader(), team.getSetting().id()).only(asked.what(), asked.expiry());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + FileNames.of("renewals", team.getSetting().name(), "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        Csv file = new Csv(response.getWriter());
        file.row(HEAD);
        for (PersonRenewals person : shown.people()) {
            for (Renewal each : person.renewals()) {
                file.row(row(person, each));
            }
        }
    }

    private List<String> row(PersonRenewals person, Renewal each) {
        return List.of(
                person.name(),
                person.responsibilities().stream()
                        .sorted()
                        .map(words::responsibility)
                        .collect(Collectors.joining("; ")),
                each.what(),
                texts.expiry(each),
                day(each.on()),
                day(each.renewBy()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
