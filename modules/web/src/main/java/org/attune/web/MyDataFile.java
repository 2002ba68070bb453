package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.attune.mydata.MyData;
import org.attune.mydata.MyDataService;
import org.attune.record.Certificate;
import org.attune.record.ElsewhereService;
import org.attune.record.Entry;
import org.attune.record.ProofFile;
import org.attune.shared.Reader;
import org.attune.web.page.Dates;
import org.attune.web.page.SignedIn;

/** All that is kept about the reader, in one file for them to take along. */
@WebServlet("/my-data.zip")
public class MyDataFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient MyDataService mine;

    @Inject
    transient ElsewhereService elsewhere;

    @Inject
    transient CertificateDrawing drawing;

    @Inject
    transient LogTexts texts;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Dates dates;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reader reader = signedIn.reader();
        MyData data = mine.all(reader);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        response.setHeader("Cache-Control", "no-store");
        try (MyDataArchive archive = new MyDataArchive(response.getOutputStream(), data)) {
            archive.tables(dates.date(clock.instant()));
            archive.text("log.txt", file -> texts.write(data.log(), file));
            for (Certificate certificate : data.certificates()) {
                archive.file(
                        "certificates/" + FileNames.of("certificate-" + certificate.id(), certificate.title(), "pdf"),
                        drawing.of(reader, certificate));
            }
            for (Entry entry : data.record().entries()) {
                long id = entry.elsewhere()
                        .filter(each -> each.proof().isPresent())
                        .map(each -> each.id())
                        .orElse(0L);
                if (id != 0) {
                    ProofFile proof = elsewhere.proof(reader, id);
                    archive.file(
                            "proofs/" + FileNames.of("proof-" + id, entry.title(), end(proof.name())), proof.bytes());
                }
            }
            archive.finish();
        }
    }

    /** What comes after the last dot; what was let in has an ending of a few letters. */
    private static String end(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,5}") ? end : "bin";
    }
}
