package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.attune.document.DocumentDescription;
import org.attune.document.DocumentService;
import org.attune.learning.PartService;
import org.attune.shared.NotFound;
import org.attune.shared.Settings;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;

/**
 * The way to a document: asks who may read it, and leads to its content origin. Learners come by course and module, who
 * makes courses by the document itself.
 */
@WebServlet("/document")
public class DocumentDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient PartService parts;

    @Inject
    transient DocumentService documents;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DocumentDescription document = request.getParameter("module") == null
                ? documents.document(signedIn.reader(), Numbers.id(request, "id"))
                : parts.reading(signedIn.reader(), Numbers.id(request, "course"), Numbers.id(request, "module"))
                        .document()
                        .orElseThrow(NotFound::new);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(
                "Location",
                settings.contentOrigin(document.label()) + "/document/"
                        + URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
    }
}
