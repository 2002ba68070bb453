package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.record.Certificate;
import org.attune.record.CertificateService;
import org.attune.shared.Reader;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;

/** The reader's own certificate as a PDF, by its number or by its course. */
@WebServlet("/certificate")
public class CertificateFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient CertificateService certificates;

    @Inject
    transient CertificateDrawing drawing;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reader reader = signedIn.reader();
        Certificate certificate = request.getParameter("course") == null
                ? certificates.certificate(reader, Numbers.id(request, "id"))
                : certificates.ofCourse(reader, Numbers.id(request, "course"));
        byte[] file = drawing.of(reader, certificate);
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + FileNames.of("certificate", certificate.title(), "pdf") + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
