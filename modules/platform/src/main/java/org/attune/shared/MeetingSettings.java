package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.attune.shared.Settings.BigBlueButton;
import org.attune.shared.Settings.Jitsi;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Servers where events are held: each set wholly or not at all. */
@ApplicationScoped
class MeetingSettings {
    /** HS256 takes no shorter key (RFC 7518, 3.2). */
    private static final String KEY = ".{32,}";

    @Inject
    @ConfigProperty(name = "attune.bigbluebutton.address")
    Optional<String> bigBlueButtonAddress;

    @Inject
    @ConfigProperty(name = "attune.bigbluebutton.secret")
    Optional<String> bigBlueButtonSecret;

    @Inject
    @ConfigProperty(name = "attune.jitsi.address")
    Optional<String> jitsiAddress;

    @Inject
    @ConfigProperty(name = "attune.jitsi.app.id")
    Optional<String> jitsiAppId;

    @Inject
    @ConfigProperty(name = "attune.jitsi.secret")
    Optional<String> jitsiSecret;

    void check(boolean production) {
        together(
                "BigBlueButton",
                "attune.bigbluebutton.address and attune.bigbluebutton.secret",
                List.of(bigBlueButtonAddress, bigBlueButtonSecret));
        together(
                "Jitsi",
                "attune.jitsi.address, attune.jitsi.app.id and attune.jitsi.secret",
                List.of(jitsiAddress, jitsiAppId, jitsiSecret));
        address(
                "attune.bigbluebutton.address",
                bigBlueButtonAddress,
                production,
                "https://meet.example.org/bigbluebutton");
        address("attune.jitsi.address", jitsiAddress, production, "https://meet.example.org");
        jitsiSecret.ifPresent(secret -> {
            if (!secret.matches(KEY)) {
                throw new StartRefused("attune.jitsi.secret is too short: it needs 32 characters at least. Give Jitsi a"
                        + " longer app_secret, and write the same here.");
            }
        });
    }

    private static void together(String server, String names, List<Optional<String>> all) {
        if (all.stream().anyMatch(Optional::isPresent) && !all.stream().allMatch(Optional::isPresent)) {
            throw new StartRefused(server + " needs " + names + ": set all of them, or none.");
        }
    }

    private static void address(String name, Optional<String> address, boolean production, String such) {
        String loopback =
                production ? "" : "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?(/[^?#\\s]*[^/?#\\s])?";
        address.ifPresent(typed -> StartRefused.unless(
                name,
                typed,
                "https://[^/?#@\\s]+(/[^?#\\s]*[^/?#\\s])?" + loopback,
                "its address without a slash at its end, such as " + such));
    }

    Optional<BigBlueButton> bigBlueButton() {
        return bigBlueButtonAddress.flatMap(at -> bigBlueButtonSecret.map(secret -> new BigBlueButton(at, secret)));
    }

    Optional<Jitsi> jitsi() {
        return jitsiAddress.flatMap(
                at -> jitsiAppId.flatMap(id -> jitsiSecret.map(secret -> new Jitsi(at, id, secret))));
    }
}
