package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.attune.shared.Settings.MailServer;
import org.attune.shared.Settings.MailTls;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server that takes letters. */
@ApplicationScoped
class MailSettings {

    @Inject
    @ConfigProperty(name = "attune.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "attune.mail.port")
    Optional<String> port;

    @Inject
    @ConfigProperty(name = "attune.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "attune.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "attune.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "attune.mail.tls", defaultValue = "starttls")
    String tls;

    void check() {
        StartRefused.unless("attune.mail.tls", tls, "none|starttls|tls", "none, starttls or tls");
        port.ifPresent(number -> StartRefused.unless(
                "attune.mail.port",
                number,
                "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]",
                "a port, such as 587"));
        from.ifPresent(address -> StartRefused.unless(
                "attune.mail.from",
                address,
                "[^\\s,;:<>()\"@]+@[^\\s,;:<>()\"@]+",
                "one address without a name, such as learning@example.org"));
        if (host.isEmpty()) {
            return;
        }
        StartRefused.unless(
                "attune.mail.host", host.get(), "[^/?#@:\\s]+", "a host without a port, such as mail.example.org");
        if (from.isEmpty()) {
            throw new StartRefused("attune.mail.from is missing. With attune.mail.host it must be the address that"
                    + " letters come from, such as learning@example.org.");
        }
        if (user.isPresent() != password.isPresent()) {
            throw new StartRefused(
                    "Of attune.mail.user and attune.mail.password one is missing: set both, or neither.");
        }
    }

    Optional<MailServer> server() {
        MailTls how = MailTls.valueOf(tls.toUpperCase(Locale.ROOT));
        int usual =
                switch (how) {
                    case NONE -> 25;
                    case STARTTLS -> 587;
                    case TLS -> 465;
                };
        return host.map(name -> new MailServer(
                name,
                port.map(Integer::parseInt).orElse(usual),
                user.orElse(""),
                password.orElse(""),
                from.orElse(""),
                how));
    }
}
