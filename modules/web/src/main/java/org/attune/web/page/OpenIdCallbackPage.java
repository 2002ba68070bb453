package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.attune.account.DoorEventKind;
import org.attune.account.SignInAnswer;
import org.attune.openid.Arrival;
import org.attune.openid.OpenIdService;
import org.attune.setting.HubService;
import org.attune.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Where the hub's own sign-in sends people back to. It is seen only by those who are not known yet. */
@Named("openIdCallbackPage")
@RequestScoped
public class OpenIdCallbackPage {

    @Inject
    OpenIdService openId;

    @Inject
    OnTheWay onTheWay;

    @Inject
    HubService hubs;

    @Inject
    Entrance entrance;

    @Inject
    Me me;

    @Inject
    HttpServletRequest request;

    private Arrival.@Nullable NotKnown stranger;

    /** Somebody comes back. */
    public void open() {
        Optional<OnTheWay.Sent> sent = onTheWay.comesBack(request.getSession(false), request.getParameter("state"));
        if (sent.isPresent()) {
            arrive(sent.get());
        } else {
            String first = ReturnAddress.of(null);
            Redirect.to(me.isSignedIn() ? first : HubSignIn.page(first, HubSignIn.LATE));
        }
    }

    private void arrive(OnTheWay.Sent sent) {
        Arrival arrival = openId.arrive(sent.departure(), Objects.requireNonNullElse(request.getQueryString(), ""));
        if (arrival instanceof Arrival.In in) {
            enter(in.person(), sent.onTablet());
            Redirect.to(sent.goingTo());
        } else if (arrival instanceof Arrival.NotKnown notKnown) {
            stranger = notKnown;
        } else {
            Redirect.to(HubSignIn.page(sent.goingTo(), trouble(arrival)));
        }
    }

    private void enter(SignInAnswer.SignedIn in, boolean onTablet) {
        entrance.enter(in, hubs.name(in.reader()), DoorEventKind.HUB_SIGN_IN, onTablet);
    }

    private static String trouble(Arrival arrival) {
        if (arrival instanceof Arrival.Unreachable) {
            return HubSignIn.UNREACHABLE;
        }
        return arrival instanceof Arrival.BrokenOff ? HubSignIn.BROKEN_OFF : HubSignIn.REFUSED;
    }

    /** The e-mail address that the provider told; empty when it told none. */
    public String getEmail() {
        return stranger().email();
    }

    /** Why they are not known. */
    public String getReason() {
        return stranger().reason().name();
    }

    private Arrival.NotKnown stranger() {
        if (stranger == null) {
            throw new NotFound();
        }
        return stranger;
    }
}
