package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attune.catalogue.CatalogueService;
import org.attune.shared.NotFound;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;

/** The drawing at the head of a course. It came with a package, so it may draw and nothing else. */
@WebServlet("/course-drawing")
public class CourseDrawing extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient CatalogueService catalogue;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file =
                catalogue.drawing(signedIn.reader(), Numbers.id(request, "id")).orElseThrow(NotFound::new);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'; sandbox");
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setContentType("image/svg+xml");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }
}
