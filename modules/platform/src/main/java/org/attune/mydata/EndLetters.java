package org.attune.mydata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.attune.account.AccountDetails;
import org.attune.notification.Letter;
import org.attune.notification.OutboxService;
import org.attune.setting.HubService;
import org.attune.shared.Settings;

/** The letter before an account ends by itself. */
@ApplicationScoped
class EndLetters {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Inject
    OutboxService outbox;

    @Inject
    HubService hubs;

    @Inject
    Settings settings;

    /**
     * @param lastIn when they came in last; the letter is for what began then
     * @param end when it is closed unless they come in
     */
    void tell(AccountDetails person, String address, Instant lastIn, Instant end) {
        String hub = hubs.name(person.reader());
        outbox.put(
                person.hub(),
                "account/" + person.account() + "/left-alone/" + lastIn.toEpochMilli(),
                new Letter(
                        address,
                        person.name(),
                        "Your account will be closed on " + DAY.format(end),
                        List.of(
                                "Hello " + person.givenName() + ",",
                                "You have not signed in at " + hub + " since " + DAY.format(lastIn)
                                        + ". An account that nobody uses for so long is closed, and yours on "
                                        + DAY.format(end) + ".",
                                "Then your certificates, your record and all that you wrote are deleted, and nobody can"
                                        + " bring them back.",
                                "To keep your account, sign in once before that day. If you do not need it any more,"
                                        + " you need do nothing."),
                        new Letter.Call("Sign in", settings.address() + "/sign-in"),
                        "You get this letter because this is your address at " + hub
                                + ". There is no other one before that day.",
                        end));
    }
}
