package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.attune.record.Certificate;
import org.attune.record.CertificateService;
import org.attune.setting.LogoService;
import org.attune.shared.Reader;
import org.attune.shared.Settings;
import org.attune.web.certificate.CertificatePdf;
import org.attune.web.certificate.CertificateWords;
import org.attune.web.page.Dates;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;
import org.attune.web.page.Words;

/** The reader's own certificate as a PDF, by its number or by its course. */
@WebServlet("/certificate")
public class CertificateFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient CertificateService certificates;

    @Inject
    transient LogoService logos;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Settings settings;

    @Inject
    transient Dates dates;

    @Inject
    transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reader reader = signedIn.reader();
        Certificate certificate = request.getParameter("course") == null
                ? certificates.certificate(reader, Numbers.id(request, "id"))
                : certificates.ofCourse(reader, Numbers.id(request, "course"));
        String name = certificates.name(reader);
        byte[] file = CertificatePdf.of(says(certificate, name), logos.logo(reader), certificate.finishedAt());
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + FileNames.of("certificate", certificate.title(), "pdf") + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private CertificateWords says(Certificate certificate, String name) {
        List<String> facts = new ArrayList<>(List.of(
                "Finished on " + dates.date(certificate.finishedAt()),
                "Version of the course: " + certificate.version()));
        String time = words.time(certificate.time());
        if (!time.isEmpty()) {
            facts.add(1, "Learning time: " + time);
        }
        return new CertificateWords(
                certificate.hub(),
                name,
                certificate.title(),
                facts,
                certificate.code(),
                settings.address() + "/certificate-check");
    }
}
