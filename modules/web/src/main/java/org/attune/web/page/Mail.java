package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.attune.shared.Settings;

/** Whether letters leave this server by e-mail. */
@Named("mail")
@ApplicationScoped
public class Mail {

    @Inject
    Settings settings;

    /** Whether they do; where they do not, a coordinator finds each under Letters and hands it on. */
    public boolean isLeaves() {
        return settings.mailServer().isPresent();
    }
}
