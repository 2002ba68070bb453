package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.KeyHeld;
import org.attune.account.KeyPurpose;
import org.attune.account.OneTimeKeyService;
import org.attune.setting.HubService;
import org.attune.shared.Reader;

/** What lets people in who have no password yet, or forgot it: a code to print, or a link in a letter. */
@ApplicationScoped
class StartKeys {

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    HubService hubs;

    @Inject
    StartLetters letters;

    Started code(AccountDetails person) {
        String code = keys.make(person.account(), KeyPurpose.START_CODE, null);
        KeyHeld held = keys.look(code).orElseThrow();
        return new Started(person.account(), person.name(), person.signInName(), null, code, held.endsAt());
    }

    Started link(Reader reader, AccountDetails person, String address) {
        String key = keys.make(person.account(), KeyPurpose.START_LINK, null);
        KeyHeld held = keys.look(key).orElseThrow();
        String by = accounts.details(reader.hub(), reader.account()).name();
        letters.start(person, address, hubs.name(reader), by, Adder.looksAfterHub(reader), key, held.endsAt());
        return new Started(person.account(), person.name(), person.signInName(), address, null, held.endsAt());
    }
}
