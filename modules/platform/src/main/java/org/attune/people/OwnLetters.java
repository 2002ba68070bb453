package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.attune.account.AccountDetails;
import org.attune.account.Caller;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.shared.Settings;
import org.jspecify.annotations.Nullable;

/** The letters about what people change of their own account. Whoever has no address gets none. */
@ApplicationScoped
class OwnLetters {

    @Inject
    OutboxService outbox;

    @Inject
    Settings settings;

    /** Their password is another one. */
    void passwordChanged(AccountDetails person, String hub, Caller caller, Instant at) {
        notice(
                person,
                "password-changed/" + at.toEpochMilli(),
                "Your password was changed",
                List.of(
                        "Your password for " + hub + " was changed, and you are signed out on all other devices."
                                + " The browser it was changed with: " + caller.device() + ".",
                        "If it was you, you need do nothing. If it was not, choose a new password now."),
                newPassword(),
                "You get this letter because this is your address at " + hub + ".");
    }

    /** Whether mail to an address that they typed arrives; it may be a stranger's. */
    void confirm(AccountDetails person, String hub, String address, String key, Instant until) {
        put(
                person,
                "confirm-email/" + until.toEpochMilli(),
                new Letter(
                        address,
                        person.name(),
                        "Is this your e-mail address?",
                        List.of(
                                "Hello " + person.givenName() + ",",
                                "You want letters from " + hub + " to come to this address. Please confirm it with this"
                                        + " address, which works once and for a day. You may be asked to sign in."),
                        confirm(key),
                        "You get this letter because " + person.name() + " typed this address at " + hub
                                + ". If that is not you, you need do nothing, and no more letters will come.",
                        until));
    }

    /** Whether mail to an address that a coordinator typed for them arrives; it may be a stranger's. */
    void confirmTypedBy(String by, AccountDetails person, String hub, String address, String key, Instant until) {
        put(
                person,
                "confirm-email/" + until.toEpochMilli(),
                new Letter(
                        address,
                        person.name(),
                        "Is this your e-mail address?",
                        List.of(
                                "Hello " + person.givenName() + ",",
                                by + " put this down as your e-mail address at " + hub
                                        + ". If it is yours, please confirm it"
                                        + " with this address, which works once and for a day. You may be asked to sign in."),
                        confirm(key),
                        "You get this letter because " + by + ", who coordinates " + hub
                                + ", typed your address. If it is not meant for you, you need do nothing, and no more"
                                + " letters will come.",
                        until));
    }

    private Letter.Call confirm(String key) {
        return new Letter.Call(
                "Confirm this address",
                settings.address() + "/confirm-email?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    /** Someone wants to change their address: while it is theirs, they can stop it. */
    void toBeChanged(AccountDetails person, String hub, Instant at) {
        notice(
                person,
                "email-to-be-changed/" + at.toEpochMilli(),
                "Your e-mail address is about to change",
                List.of(
                        "Letters from " + hub + " are to go to another address. They come to this one until the other"
                                + " is confirmed.",
                        "If it was you who asked for it, you need do nothing. If it was not, choose a new password now:"
                                + " that stops it."),
                newPassword(),
                "You get this letter because this is your address at " + hub + " up to now.");
    }

    /** They have no address any more. */
    void removed(AccountDetails person, String hub, Instant at) {
        notice(
                person,
                "email-removed/" + at.toEpochMilli(),
                "Your e-mail address was removed",
                List.of(
                        "This is the last letter from " + hub + " to this address.",
                        "If you forget your password, your hub’s coordinator can print you a start code. If it was not"
                                + " you who removed the address, please tell them at once."),
                null,
                "You get this letter because this was your address at " + hub + " up to now.");
    }

    private Letter.Call newPassword() {
        return new Letter.Call("Choose a new password", settings.address() + "/forgotten");
    }

    private void notice(
            AccountDetails person,
            String occasion,
            String subject,
            List<String> said,
            Letter.@Nullable Call call,
            String why) {
        String address = person.email();
        if (address != null) {
            List<String> paragraphs = List.of("Hello " + person.givenName() + ",", said.get(0), said.get(1));
            put(person, occasion, new Letter(address, person.name(), subject, paragraphs, call, why, null));
        }
    }

    private void put(AccountDetails person, String occasion, Letter letter) {
        outbox.put(person.hub(), "account/" + person.account() + "/" + occasion, letter);
    }
}
