package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.attune.record.Certificate;
import org.attune.record.Elsewhere;
import org.attune.record.Entry;
import org.attune.record.LearningRecord;
import org.attune.record.RecordService;
import org.attune.web.page.RecordRequest;
import org.attune.web.page.SignedIn;
import org.jspecify.annotations.Nullable;

/** The reader's record of learning as a file for a spreadsheet: what the page shows. */
@WebServlet("/my-record.csv")
public class RecordFile extends HttpServlet {
    static final List<String> HEAD =
            List.of("What", "Where", "Begun", "Finished", "Minutes", "Version", "Certificate", "Proof", "Note");

    private static final long serialVersionUID = 1;

    @Inject
    transient RecordService records;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = RecordRequest.year(request);
        LearningRecord all = records.of(signedIn.reader());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + FileNames.of("my-record", year == 0 ? "" : Integer.toString(year), "csv")
                        + "\"");
        response.setHeader("Cache-Control", "no-store");
        Csv file = new Csv(response.getWriter());
        file.row(HEAD);
        for (Entry entry : (year == 0 ? all : all.of(year)).entries()) {
            file.row(row(entry));
        }
    }

    static List<String> row(Entry entry) {
        String where = entry.elsewhere().map(each -> each.words().giver()).orElse("Attune");
        return List.of(
                entry.title(),
                where.isEmpty() ? "Elsewhere" : where,
                entry.begun().toString(),
                day(entry.finished()),
                Long.toString(entry.time().plusSeconds(30).toMinutes()),
                entry.version(),
                entry.certificate().map(Certificate::code).orElse(""),
                entry.elsewhere()
                        .flatMap(Elsewhere::proof)
                        .map(Elsewhere.Proof::fileName)
                        .orElse(""),
                entry.elsewhere().map(each -> each.words().note()).orElse(""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
