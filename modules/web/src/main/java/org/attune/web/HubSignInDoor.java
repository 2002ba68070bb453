package org.attune.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.attune.openid.Departure;
import org.attune.openid.OpenIdService;
import org.attune.web.page.Entrance;
import org.attune.web.page.HubSignIn;
import org.attune.web.page.Me;
import org.attune.web.page.OnTheWay;
import org.attune.web.page.ReturnAddress;

/** Leads out to the hub's own sign-in. */
@WebServlet("/sign-in/openid")
public class HubSignInDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient OpenIdService openId;

    @Inject
    transient OnTheWay onTheWay;

    @Inject
    transient Entrance entrance;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String goingTo = ReturnAddress.of(request.getParameter(ReturnAddress.PARAMETER));
        if (me.isSignedIn() && !me.isByPin()) {
            response.sendRedirect(request.getContextPath() + goingTo);
        } else if (begunElsewhere(request)) {
            response.sendRedirect(request.getContextPath() + ReturnAddress.signInFor(goingTo));
        } else {
            leave(request, response, goingTo);
        }
    }

    /** Only the person begins to sign in, never a page of somebody else for them. */
    private static boolean begunElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private void leave(HttpServletRequest request, HttpServletResponse response, String goingTo) throws IOException {
        Optional<Departure> departure = openId.depart();
        if (departure.isPresent()) {
            onTheWay.goes(request.getSession(), new OnTheWay.Sent(departure.get(), goingTo, entrance.isSharedTablet()));
            response.sendRedirect(departure.get().provider().toString());
        } else {
            response.sendRedirect(request.getContextPath() + HubSignIn.unreachable(goingTo));
        }
    }
}
