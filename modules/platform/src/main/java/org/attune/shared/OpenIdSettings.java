package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Settings.OpenId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The hub's own sign-in, an OpenID provider: set wholly or not at all. */
@ApplicationScoped
class OpenIdSettings {

    @Inject
    @ConfigProperty(name = "attune.openid.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "attune.openid.client.id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "attune.openid.client.secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "attune.openid.name", defaultValue = "your work account")
    String name;

    @Inject
    @ConfigProperty(name = "attune.openid.hub")
    Optional<String> hub;

    void check(boolean production) {
        List<Optional<String>> needed = List.of(issuer, clientId, clientSecret);
        if (needed.stream().anyMatch(Optional::isPresent) && !needed.stream().allMatch(Optional::isPresent)) {
            throw new StartRefused("The hub's own sign-in needs attune.openid.issuer, attune.openid.client.id and"
                    + " attune.openid.client.secret: set all three, or none.");
        }
        String loopback = production ? "" : "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?(/[^?#\\s]*)?";
        issuer.ifPresent(typed -> StartRefused.unless(
                "attune.openid.issuer",
                typed,
                "https://[^/?#@\\s]+(/[^?#\\s]*)?" + loopback,
                "the issuer as the provider writes it, such as https://login.example.org/realm"));
    }

    Optional<OpenId> provider() {
        return issuer.flatMap(
                at -> clientId.flatMap(id -> clientSecret.map(secret -> new OpenId(at, id, secret, name, hub))));
    }
}
