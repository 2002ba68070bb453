package org.attune.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.attune.account.DoorEventKind;
import org.attune.account.SignInAnswer;
import org.attune.account.SignInService;
import org.attune.demo.DemoAccount;
import org.attune.demo.DemoService;
import org.attune.setting.HubService;
import org.attune.setting.SetupService;
import org.attune.web.security.ClientAddress;

/** Getting in: a name and a password, and on a demo server the accounts to look around with. */
@Named("signInPage")
@RequestScoped
public class SignInPage {

    @Inject
    SignInService accounts;

    @Inject
    HubService hubs;

    @Inject
    DemoService demo;

    @Inject
    SetupService setup;

    @Inject
    Entrance entrance;

    @Inject
    Me me;

    @Inject
    Form form;

    @Inject
    Words words;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    private String signInName = "";
    private String password = "";

    /** Whoever is in already goes on to where they wanted to be. */
    public void open() {
        if (me.isSignedIn() && !me.isByPin()) {
            Redirect.to(goingTo());
        }
    }

    /** The button of the form. */
    public void signIn() {
        signInAs(signInName, password);
    }

    /** The button of a demo account. */
    public void signInAs(String name, String itsPassword) {
        SignInAnswer answer = accounts.signIn(name, itsPassword, clients.of(request));
        if (answer instanceof SignInAnswer.SignedIn welcome) {
            enter(welcome);
        } else if (answer instanceof SignInAnswer.SlowDown slowDown) {
            form.refuse("sign-in.slow-down", pause(slowDown.pause()));
        } else {
            form.refuse("sign-in.refused");
        }
    }

    private void enter(SignInAnswer.SignedIn welcome) {
        entrance.enter(welcome, hubs.name(welcome.reader()), DoorEventKind.PASSWORD);
        Redirect.to(goingTo());
    }

    /** The accounts to offer; none on a server without demo. */
    public List<DemoAccount> getDemo() {
        return demo.offered();
    }

    /** Whether this server has nobody yet: whoever looks after it sets it up first. */
    public boolean isWaiting() {
        return setup.waiting();
    }

    /** Whether this is a stop on the way to a page. */
    public boolean isOnTheWay() {
        return request.getParameter(ReturnAddress.PARAMETER) != null;
    }

    /** What was done just before: {@code sign-out}, {@code set-up} or nothing. */
    public String getAfter() {
        String after = request.getParameter("after");
        return after == null ? "" : after;
    }

    private String goingTo() {
        return ReturnAddress.of(request.getParameter(ReturnAddress.PARAMETER));
    }

    private String pause(Duration pause) {
        int seconds = (int) Math.max(1, pause.plusMillis(999).toSeconds());
        return words.count(seconds, "second", "seconds");
    }

    public String getSignInName() {
        return signInName;
    }

    public void setSignInName(String typed) {
        signInName = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
