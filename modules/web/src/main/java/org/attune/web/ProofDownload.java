package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.attune.record.ElsewhereService;
import org.attune.record.ProofFile;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;

/** The proof of something learnt elsewhere, for whom it belongs to: to keep, never to open here. */
@WebServlet("/learning-proof-file")
public class ProofDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient ElsewhereService elsewhere;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProofFile proof = elsewhere.proof(signedIn.reader(), Numbers.id(request, "id"));
        response.setContentType(proof.type().mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(proof.name(), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A"));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(proof.bytes().length);
        response.getOutputStream().write(proof.bytes());
    }
}
