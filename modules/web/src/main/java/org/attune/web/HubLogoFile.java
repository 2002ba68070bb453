package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.setting.LogoService;
import org.attune.shared.NotFound;
import org.attune.web.page.SignedIn;

/** The logo of the reader's hub. */
@WebServlet("/hub-logo.png")
public class HubLogoFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient LogoService logos;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] logo = logos.logo(signedIn.reader()).orElseThrow(NotFound::new);
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(logo.length);
        response.getOutputStream().write(logo);
    }
}
