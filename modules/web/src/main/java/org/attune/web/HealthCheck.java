package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.shared.Health;

/** {@code GET /health}, for whoever watches over the server: 200 or 503, and not a word more. */
@WebServlet("/health")
public class HealthCheck extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = health.isUp();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getOutputStream().print("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
    }
}
