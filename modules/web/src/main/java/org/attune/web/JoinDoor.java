package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attune.event.JoinAnswer;
import org.attune.event.JoinService;
import org.attune.web.page.Numbers;
import org.attune.web.page.SignedIn;

/**
 * The way in to a session: sends the browser to where people meet, or back to the event's page, which says why not. A link
 * leads here and not a form: browsers hold a form to {@code form-action} on every redirect that follows it, and a meeting can
 * be held anywhere.
 */
@WebServlet(JoinDoor.PATH)
public class JoinDoor extends HttpServlet {
    public static final String PATH = "/join";

    private static final long serialVersionUID = 1;

    @Inject
    transient JoinService joining;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long event = Numbers.id(request, "event");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        String page = request.getContextPath() + "/event?id=" + event;
        if (begunElsewhere(request)) {
            response.sendRedirect(page);
            return;
        }
        JoinAnswer answer = joining.join(signedIn.reader(), Numbers.id(request, "session"));
        response.sendRedirect(answer instanceof JoinAnswer.Go go ? go.address() : page + "&door=" + word(answer));
    }

    /** Whoever asks what would be answered does not go in. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/event?id=" + Numbers.id(request, "event"));
    }

    /** That somebody goes in is kept, so only they do it: no page of another's for them, and no browser that looks ahead. */
    private static boolean begunElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site) || request.getHeader("Sec-Purpose") != null;
    }

    private static String word(JoinAnswer answer) {
        if (answer instanceof JoinAnswer.OpensAt) {
            return "early";
        } else if (answer instanceof JoinAnswer.Over) {
            return "over";
        }
        return answer instanceof JoinAnswer.NotBooked ? "place" : "silent";
    }
}
