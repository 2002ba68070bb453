package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.attune.account.AccountDetails;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.shared.Settings;

/** The letters that bring people in. */
@ApplicationScoped
class StartLetters {

    @Inject
    OutboxService outbox;

    @Inject
    Settings settings;

    /** To someone who was added. */
    void start(
            AccountDetails person,
            String address,
            String hub,
            String by,
            boolean coordinates,
            String key,
            Instant until) {
        outbox.put(
                person.hub(),
                "start/" + person.account() + "/" + until.toEpochMilli(),
                new Letter(
                        address,
                        person.name(),
                        "Your way in to " + hub,
                        List.of(
                                "Hello " + person.givenName() + ",",
                                by + " added you to " + hub
                                        + ", where people who work with babies learn. Lessons take five to ten minutes each.",
                                "Choose a password with this address. It works once, and for seven days. After that you"
                                        + " sign in as " + person.signInName() + "."),
                        new Letter.Call("Choose your password", link(key)),
                        "You get this letter because " + by
                                + (coordinates ? ", who coordinates " : ", who manages a setting of ") + hub
                                + ", typed your address. If it is not meant for you, you need do nothing.",
                        until));
    }

    /** To someone who has an account, and is said to work in a setting. */
    void asked(AccountDetails person, String address, String setting, String by, Instant until) {
        outbox.put(
                person.hub(),
                "asked/" + person.account() + "/" + until.toEpochMilli(),
                new Letter(
                        address,
                        person.name(),
                        "Do you work at " + setting + "?",
                        List.of(
                                "Hello " + person.givenName() + ",",
                                by + " says that you work at " + setting + ".",
                                "Sign in as you do, and say whether that is so. You have an account already, and it stays"
                                        + " as it is."),
                        new Letter.Call("Sign in", settings.address() + "/my-learning"),
                        "You get this letter because " + by
                                + " typed your address. If you do not work there, you need do nothing.",
                        until));
    }

    /** To someone who asked for a new password. */
    void newPassword(AccountDetails person, String address, String hub, String key, Instant until) {
        outbox.put(
                person.hub(),
                "new-password/" + person.account() + "/" + until.toEpochMilli(),
                new Letter(
                        address,
                        person.name(),
                        "Choose a new password for " + hub,
                        List.of(
                                "Hello " + person.givenName() + ",",
                                "Choose a new password with this address. It works once, and for 15 minutes.",
                                "You sign in as " + person.signInName() + "."),
                        new Letter.Call("Choose a new password", link(key)),
                        "You get this letter because someone asked for a new password for your account. If it was not"
                                + " you, you need do nothing: your password stays as it is.",
                        until));
    }

    private String link(String key) {
        return settings.address() + "/start?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
