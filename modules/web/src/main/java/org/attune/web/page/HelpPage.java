package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom to ask. */
@Named("helpPage")
@ApplicationScoped
public class HelpPage {

    @Inject
    @ConfigProperty(name = "attune.help.email")
    Optional<String> email;

    /** The address to write to; empty when this server names none, and people ask their hub's coordinator. */
    public String getEmail() {
        return email.orElse("");
    }
}
