package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.attune.account.DoorEventKind;
import org.attune.account.SignInAnswer;
import org.attune.people.GettingInService;
import org.attune.people.WayIn;
import org.attune.setting.HubService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.attune.web.security.Callers;
import org.attune.web.security.ClientAddress;

/**
 * Coming in with a link or a start code. To follow a link changes nothing, since mail scanners do: the page it leads to
 * only has a button, and the link is used up when a password was chosen.
 */
@Named("startPage")
@RequestScoped
public class StartPage {

    @Inject
    GettingInService gettingIn;

    @Inject
    HubService hubs;

    @Inject
    Entrance entrance;

    @Inject
    ClientAddress clients;

    @Inject
    Callers callers;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private Optional<WayIn> way = Optional.empty();
    private Optional<RuleViolation> slowed = Optional.empty();
    private String code = "";
    private String password = "";
    private boolean opened;

    @PostConstruct
    void look() {
        opened = request.getParameter("opened") != null;
        if (!key().isEmpty()) {
            try {
                way = gettingIn.look(key(), clients.of(request));
            } catch (RuleViolation refused) {
                slowed = Optional.of(refused);
            }
        }
    }

    /** The button of the form that a start code is typed into. */
    public void type() {
        try {
            if (gettingIn.look(code, clients.of(request)).isPresent()) {
                Redirect.to("/start?key=" + URLEncoder.encode(code.strip(), StandardCharsets.UTF_8));
            } else {
                form.refuse(new RuleViolation("start.code-wrong").at("code"));
            }
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** The button that a link leads to. */
    public void open() {
        opened = true;
    }

    /** Keeps the password that was chosen, and goes in. */
    public void choose() {
        try {
            SignInAnswer.SignedIn in = gettingIn.choose(key(), password, callers.of(request));
            entrance.enter(in, hubs.name(in.reader()), DoorEventKind.LINK_OR_CODE);
            Redirect.to("/my-learning");
        } catch (RuleViolation refused) {
            opened = true;
            form.refuse(refused);
        } catch (NotFound ended) {
            way = Optional.empty();
        }
    }

    /** Whether the address brings a link or a code. */
    public boolean isKeyed() {
        return !key().isEmpty();
    }

    /** Whom it lets in; nobody when it does not work. */
    public WayIn getWay() {
        return way.orElseThrow(NotFound::new);
    }

    public boolean isWorks() {
        return way.isPresent();
    }

    /** Why it was not looked at; empty when it was. */
    public String getSlowed() {
        return slowed.map(each -> Messages.text(each.messageKey(), each.arguments()))
                .orElse("");
    }

    /** Whether the button was pressed: then a password can be chosen. */
    public boolean isOpened() {
        return opened;
    }

    private String key() {
        return Objects.requireNonNullElse(request.getParameter("key"), "");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
