package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.attune.account.Caller;
import org.attune.account.DoorEventKind;
import org.attune.account.SignInAnswer;
import org.attune.device.TabletDoorService;
import org.attune.device.TabletFace;
import org.attune.setting.HubService;
import org.attune.shared.RuleViolation;
import org.attune.web.security.ClientAddress;
import org.attune.web.security.TabletCookie;

/** Six digits for the name that was chosen. */
@Named("tabletPinPage")
@RequestScoped
public class TabletPinPage {
    private static final String THE_TABLET = "a shared tablet";

    @Inject
    TabletDoorService door;

    @Inject
    HubService hubs;

    @Inject
    Entrance entrance;

    @Inject
    TabletCookie cookie;

    @Inject
    ClientAddress clients;

    @Inject
    Form form;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    private Optional<TabletFace.Shown> who = Optional.empty();
    private String token = "";
    private String pin = "";

    @PostConstruct
    void load() {
        long account = Numbers.id(request, "person");
        token = cookie.token(request).orElse("");
        who = door.face(token).stream()
                .flatMap(face -> face.people().stream())
                .filter(each -> each.account() == account)
                .findFirst();
    }

    /** Whoever is not shown on this tablet does not come in by it. */
    public void open() {
        if (who.isEmpty()) {
            Redirect.to("/tablet");
        }
    }

    public void comeIn() {
        if (who.isEmpty()) {
            Redirect.to("/tablet");
            return;
        }
        Caller caller = new Caller(clients.of(request), THE_TABLET);
        SignInAnswer answer = door.signIn(token, who.get().account(), pin, caller);
        if (answer instanceof SignInAnswer.SignedIn welcome) {
            enter(welcome);
        } else if (answer instanceof SignInAnswer.SlowDown slowDown) {
            form.refuse(new RuleViolation("pin.slow-down", words.pause(slowDown.pause())).at("pin"));
        } else {
            form.refuse(new RuleViolation("pin.refused").at("pin"));
        }
    }

    private void enter(SignInAnswer.SignedIn welcome) {
        door.cameIn(welcome.reader(), token);
        entrance.enter(welcome, hubs.name(welcome.reader()), DoorEventKind.PIN);
        cookie.give(
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                token);
        Redirect.to("/my-learning");
    }

    /** The name that was chosen. */
    public String getName() {
        return who.map(TabletFace.Shown::name).orElse("");
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String typed) {
        pin = typed;
    }
}
