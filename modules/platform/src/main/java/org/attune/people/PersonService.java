package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.EmailAddress;
import org.attune.account.KeyHeld;
import org.attune.account.KeyPurpose;
import org.attune.account.OneTimeKeyService;
import org.attune.audit.AuditService;
import org.attune.setting.HubService;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.setting.RoleService;
import org.attune.setting.SettingName;
import org.attune.setting.StaffService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.tracking.RegistrationService;

/** Putting right what the hub holds of a person, and whether they may come in. */
@ApplicationScoped
@Transactional
public class PersonService {

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    PlaceService places;

    @Inject
    StaffService staff;

    @Inject
    RoleService roles;

    @Inject
    HubService hubs;

    @Inject
    Profiles profiles;

    @Inject
    RegistrationService registrations;

    @Inject
    OwnLetters letters;

    @Inject
    AuditService audit;

    @Inject
    Clock clock;

    /**
     * Someone of the reader's hub.
     *
     * @throws NotFound when the hub has nobody of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public PersonHeld held(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        return new PersonHeld(
                account,
                person.givenName(),
                person.familyName(),
                person.signInName(),
                person.email(),
                keys.held(account, KeyPurpose.CONFIRM_EMAIL).map(KeyHeld::email).orElse(null),
                person.role(),
                places.working(reader.hub(), account),
                person.barredAt(),
                person.version());
    }

    /**
     * Puts right how someone is called, where mail for them goes, what they may do and where they work. What they may do
     * counts at their next request; whether they manage a setting or lead a room follows what they answer for. Another address counts once they confirm it; who has not come in yet need not. One that
     * waits to be confirmed goes on waiting unless the address is emptied, or another is typed.
     *
     * @param seen the version they had before them
     * @throws RuleViolation at the field that is wrong, when it was changed since, or when the reader may not
     * @throws NotFound when the hub has nobody of this id, or no such setting
     */
    @Access(Access.Policy.COORDINATOR)
    public void putRight(Reader reader, long account, long seen, PutRight typed) {
        AccountDetails before = accounts.details(reader.hub(), account);
        PeopleService.mayBeLetIn(reader, before);
        if (!Adder.BY_COORDINATORS.contains(typed.role())) {
            throw new RuleViolation("people.role.missing").at("role");
        }
        // Nobody gives themselves what they may see, unless nobody else could.
        boolean mayGive = account != reader.account() || accounts.looksAfterAlone(reader.hub(), account);
        Optional<String> address = EmailAddress.typed(typed.email());
        accounts.putRight(reader.hub(), account, seen, typed.givenName(), typed.familyName(), typed.role());
        List<String> changed = new ArrayList<>();
        AccountDetails after = accounts.details(reader.hub(), account);
        if (!after.name().equals(before.name())) {
            changed.add("name");
        }
        if (email(reader, after, address)) {
            changed.add("e-mail address");
        }
        boolean moved = places.putRight(reader.hub(), account, typed.there());
        if (!mayGive && (moved || typed.role() != before.role())) {
            throw new RuleViolation("people.put-right-oneself").at("role");
        }
        // Whoever manages a setting or leads a room may do so, whatever was chosen, and nobody else.
        roles.follow(reader.hub(), account, List.of(Responsibility.values()));
        if (typed.role() != before.role()
                && !accounts.details(reader.hub(), account).roles().contains(typed.role())) {
            throw new RuleViolation("people.role.without-place").at("role");
        }
        if (!accounts.details(reader.hub(), account).roles().equals(before.roles())) {
            changed.add("role");
        }
        if (moved) {
            changed.add("settings");
        }
        if (!changed.isEmpty()) {
            audit.note(
                    reader,
                    "person-put-right",
                    "account/" + account,
                    after.name() + " (" + String.join(", ", changed) + ").");
        }
    }

    /** @return whether it is another than before, or is about to be */
    private boolean email(Reader reader, AccountDetails person, Optional<String> address) {
        String shown = held(reader, person.account()).address();
        String wanted = address.orElse("");
        if (wanted.equalsIgnoreCase(shown)) {
            return false;
        }
        if (wanted.isEmpty()) {
            keys.end(person.account(), KeyPurpose.CONFIRM_EMAIL);
            accounts.changeEmail(person.account(), null);
            return true;
        }
        isFree(person, wanted);
        if (!person.hasCome()) {
            accounts.changeEmail(person.account(), wanted);
        } else {
            askToConfirm(reader, person, wanted);
        }
        return true;
    }

    private void isFree(AccountDetails person, String address) {
        accounts.atAddresses(person.hub(), List.of(address.toLowerCase(Locale.ROOT))).stream()
                .filter(each -> each.account() != person.account())
                .findFirst()
                .ifPresent(each -> {
                    throw new RuleViolation("people.email.taken", each.name()).at("email");
                });
    }

    private void askToConfirm(Reader reader, AccountDetails person, String address) {
        Instant now = clock.instant();
        String by = accounts.details(reader.hub(), reader.account()).name();
        String key = keys.make(person.account(), KeyPurpose.CONFIRM_EMAIL, address);
        Instant until = now.plus(KeyPurpose.CONFIRM_EMAIL.lasts());
        letters.confirmTypedBy(by, person, hubs.name(reader), address, key, until);
        letters.toBeChanged(person, hubs.name(reader), now);
    }

    /**
     * Someone who left may no longer sign in: what they have open ends at its next request, on every device. Nothing of
     * theirs is deleted.
     *
     * @throws RuleViolation when it is the reader, nobody else looks after the hub, or the reader may not
     * @throws NotFound when the hub has nobody of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public void bar(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        PeopleService.mayBeLetIn(reader, person);
        if (account == reader.account()) {
            throw new RuleViolation("people.bar-oneself");
        }
        accounts.bar(reader.hub(), account);
        registrations.endBearers(account);
        audit.note(reader, "person-barred", "account/" + account, person.name());
    }

    /**
     * They may sign in again, with what they had.
     *
     * @throws NotFound when the hub has nobody of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public void readmit(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        PeopleService.mayBeLetIn(reader, person);
        if (person.barredAt() != null) {
            accounts.readmit(reader.hub(), account);
            audit.note(reader, "person-readmitted", "account/" + account, person.name());
        }
    }

    /**
     * Makes a setting of what someone said of where they work, unless the hub has it, and has them work there.
     *
     * @throws RuleViolation at the field that is wrong
     * @throws NotFound when the hub has nobody of this id, or they did not say
     */
    @Access(Access.Policy.COORDINATOR)
    public void makeSetting(Reader reader, long account, String name, String localAuthority) {
        AccountDetails person = accounts.details(reader.hub(), account);
        Profile profile = profiles.find(account)
                .filter(each -> each.said().settingSaid() != null)
                .orElseThrow(NotFound::new);
        long setting = places.called(reader.hub(), name, localAuthority)
                .map(SettingName::setting)
                .orElseGet(() -> places.open(reader, name, localAuthority));
        boolean works = places.working(reader.hub(), account).stream().anyMatch(each -> each.setting() == setting);
        if (!works) {
            staff.begins(reader.hub(), setting, account, PeopleService.responsibility(person.role()));
            audit.note(reader, "person-put-right", "account/" + account, person.name() + " (settings).");
        }
        profile.worksAt(null);
    }
}
