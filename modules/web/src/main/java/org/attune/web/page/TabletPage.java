package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.attune.device.PairAnswer;
import org.attune.device.TabletDoorService;
import org.attune.device.TabletFace;
import org.attune.shared.RuleViolation;
import org.attune.web.security.ClientAddress;
import org.attune.web.security.TabletCookie;

/** What a shared tablet shows to whoever picks it up: the names to choose from, or where to type the code that pairs it. */
@Named("tabletPage")
@RequestScoped
public class TabletPage {

    @Inject
    TabletDoorService door;

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

    private Optional<TabletFace> face = Optional.empty();
    private boolean known;
    private String code = "";

    @PostConstruct
    void load() {
        Optional<String> token = cookie.token(request);
        known = token.isPresent();
        face = token.flatMap(door::face);
    }

    /** A token that is good for nothing is not kept. */
    public void open() {
        if (isUnpaired()) {
            cookie.take(response());
        }
    }

    public void pair() {
        PairAnswer answer = door.pair(code, clients.of(request));
        if (answer instanceof PairAnswer.Paired paired) {
            cookie.give(response(), paired.token());
            Redirect.to("/tablet");
        } else if (answer instanceof PairAnswer.SlowDown slowDown) {
            form.refuse(new RuleViolation("tablet.code.slow-down", words.pause(slowDown.pause())).at("code"));
        } else {
            form.refuse(new RuleViolation("tablet.code.wrong").at("code"));
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public boolean isPaired() {
        return face.isPresent();
    }

    /** Whether it was paired, and is not any more. */
    public boolean isUnpaired() {
        return known && face.isEmpty();
    }

    public String getSetting() {
        return face.map(TabletFace::setting).orElse("");
    }

    public List<TabletFace.Shown> getPeople() {
        return face.map(TabletFace::people).orElse(List.of());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
