package org.attune.web.gate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where a script leaves a form before a shared tablet locks: 204 when it waits for its writer, anything else when not. */
@WebServlet(UnkeptDoor.PATH)
public class UnkeptDoor extends HttpServlet {
    static final String PATH = "/unkept-form";
    private static final long serialVersionUID = 1;

    @Inject
    transient Unkept unkept;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                unkept.take(request) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
    }
}
