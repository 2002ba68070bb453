package org.attune.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the tests' runner in before any door of the application, which would ask it to sign in. A forward, since the
 * application's filters stand in the way of requests only.
 */
public class TestDoor extends HttpFilter {
    public static final String RUNNER = "/ArquillianServletRunnerEE9";

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.getRequestDispatcher(RUNNER).forward(request, response);
    }
}
