package org.attune.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.attune.setting.LogoService;
import org.attune.shared.NotFound;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The logo that the hub's certificates bear. */
@Named("hubLogoPage")
@RequestScoped
public class HubLogoPage {

    @Inject
    LogoService logos;

    @Inject
    SignedIn signedIn;

    @Inject
    Me me;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private boolean there;
    private @Nullable Part file;

    @PostConstruct
    void load() {
        if (!me.isCoordinator()) {
            throw new NotFound();
        }
        there = logos.logo(signedIn.reader()).isPresent();
    }

    /** Says that a file was too large to be read at all. */
    public void open() {
        if (request.getParameter("too-large") != null) {
            form.refuse(new RuleViolation("logo.large").at("logo"));
        }
    }

    /** The button of the form. */
    public void put() {
        try {
            logos.put(signedIn.reader(), Files.bytes(file));
            Redirect.to("/hub-logo?after=kept");
        } catch (RuleViolation refused) {
            form.refuse(refused);
        }
    }

    /** The button that takes the logo away. */
    public void remove() {
        logos.remove(signedIn.reader());
        Redirect.to("/hub-logo");
    }

    /** Whether the hub has a logo. */
    public boolean isThere() {
        return there;
    }

    public boolean isJustKept() {
        return there
                && request.getParameter("after") != null
                && form.getErrors().isEmpty();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part chosen) {
        file = chosen;
    }
}
