package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.EmailAddress;
import org.attune.account.KeyHeld;
import org.attune.account.KeyPurpose;
import org.attune.account.Names;
import org.attune.account.NewPerson;
import org.attune.account.OneTimeKeyService;
import org.attune.audit.AuditService;
import org.attune.setting.HubService;
import org.attune.setting.PlaceService;
import org.attune.setting.SettingName;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;

/** Adding people to a hub, and bringing them in. */
@ApplicationScoped
@Transactional
public class PeopleService {
    /** What a coordinator may make somebody. An administrator looks after the server and is made with it. */
    static final Set<Role> GIVEN =
            EnumSet.of(Role.EDUCATOR, Role.ROOM_LEADER, Role.MANAGER, Role.SPECIALIST_LEADER, Role.COORDINATOR);

    private static final int A_PAGE = 50;

    @Inject
    AccountService accounts;

    @Inject
    OneTimeKeyService keys;

    @Inject
    PlaceService places;

    @Inject
    HubService hubs;

    @Inject
    Profiles profiles;

    @Inject
    SignInNames names;

    @Inject
    StartLetters letters;

    @Inject
    AuditService audit;

    /**
     * People of the reader's hub by name, {@value #A_PAGE} at a time.
     *
     * @param search part of a name, sign-in name or e-mail address; empty for all
     * @param page from 1; one that is not there is taken for the nearest
     */
    @Access(Access.Policy.COORDINATOR)
    public PeoplePage people(Reader reader, String search, int page) {
        long found = accounts.count(reader.hub(), search);
        int pages = (int) Math.max(1, (found + A_PAGE - 1) / A_PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<AccountDetails> here = accounts.page(reader.hub(), search, (shown - 1) * A_PAGE, A_PAGE);
        return new PeoplePage(rows(reader, here), found, shown, pages);
    }

    /**
     * Someone of the reader's hub.
     *
     * @throws NotFound when the hub has nobody of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public PersonRow person(Reader reader, long account) {
        return rows(reader, List.of(accounts.details(reader.hub(), account))).get(0);
    }

    /**
     * Adds someone, and sends them a link or makes them a code.
     *
     * @param sure whether they are somebody else than who is called so already
     * @throws RuleViolation at the field that is wrong; {@code people.namesake} when it is to be asked whether that is sure
     */
    @Access(Access.Policy.COORDINATOR)
    public Started add(Reader reader, Starter starter, boolean sure) {
        Doubles doubles = doubles(reader);
        doubles.addresses(List.of(starter)).stream().findFirst().ifPresent(found -> {
            throw found.refused().at("email");
        });
        if (!sure) {
            doubles.names(List.of(starter)).stream().findFirst().ifPresent(found -> {
                throw found.refused();
            });
        }
        return add(reader, List.of(starter)).get(0);
    }

    /**
     * Looks at a list of starters as a spreadsheet saves it; nobody is added.
     *
     * @param text comma-separated values with a line of headings
     */
    @Access(Access.Policy.COORDINATOR)
    public StarterList look(Reader reader, String text) {
        return new StarterReading(places.settings(reader), accounts::taken, doubles(reader)).read(text);
    }

    /**
     * Adds the people of a list, all of them or none.
     *
     * @param sure whether those who seem to be there already are others
     * @throws RuleViolation when there is something wrong in the list, or to be sure of; {@link #look} tells what
     */
    @Access(Access.Policy.COORDINATOR)
    public List<Started> addAll(Reader reader, String text, boolean sure) {
        StarterList list = look(reader, text);
        if (!list.problems().isEmpty() || list.starters().isEmpty()) {
            throw new RuleViolation("people.list.wrong").at("list");
        }
        if (!list.doubts().isEmpty() && !sure) {
            throw new RuleViolation("people.list.sure").at("sure");
        }
        return add(reader, list.starters());
    }

    /**
     * Makes a fresh code for someone who is to come in, for the first time or again; the code before ends.
     *
     * @throws NotFound when the hub has nobody of this id
     */
    @Access(Access.Policy.COORDINATOR)
    public Started freshCode(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        mayBeLetIn(reader, person);
        isNotBarred(person);
        audit.note(reader, "start-code-made", "account/" + account, person.name());
        return code(person);
    }

    /**
     * Sends someone a link once more; the link before ends.
     *
     * @throws NotFound when the hub has nobody of this id
     * @throws RuleViolation when they have no e-mail address
     */
    @Access(Access.Policy.COORDINATOR)
    public Started sendLink(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        mayBeLetIn(reader, person);
        isNotBarred(person);
        if (person.email() == null) {
            throw new RuleViolation("people.no-email");
        }
        audit.note(reader, "start-link-sent", "account/" + account, person.name());
        return link(reader, person, person.email());
    }

    /** Whoever can let somebody in can come in as them: nobody does so with one who may do more. */
    static void mayBeLetIn(Reader reader, AccountDetails person) {
        if (person.roles().contains(Role.ADMINISTRATOR) && !reader.is(Role.ADMINISTRATOR)) {
            throw new RuleViolation("people.administrator");
        }
    }

    private static void isNotBarred(AccountDetails person) {
        if (person.barredAt() != null) {
            throw new RuleViolation("people.barred");
        }
    }

    private Doubles doubles(Reader reader) {
        return new Doubles(reader, accounts, places);
    }

    private List<Started> add(Reader reader, List<Starter> starters) {
        // Names of their own first: one that is made up gives way to them.
        Set<String> madeUp = starters.stream()
                .map(each -> Names.signInKey(each.signInName()))
                .collect(Collectors.toCollection(HashSet::new));
        List<NewPerson> people = new ArrayList<>();
        for (Starter starter : starters) {
            NewPerson person = person(starter, madeUp);
            madeUp.add(Names.signInKey(person.signInName()));
            people.add(person);
        }
        List<Long> added = accounts.invite(reader.hub(), people);
        List<Started> started = new ArrayList<>();
        for (int i = 0; i < starters.size(); i++) {
            started.add(bringIn(reader, starters.get(i), added.get(i)));
        }
        return started;
    }

    private NewPerson person(Starter starter, Set<String> madeUp) {
        if (!GIVEN.contains(starter.role())) {
            throw new RuleViolation("people.role.missing").at("role");
        }
        String email = EmailAddress.typed(starter.email()).orElse(null);
        String typed = starter.signInName().strip();
        String name = !typed.isEmpty()
                ? typed
                : email != null && !accounts.taken(email) && !madeUp.contains(Names.signInKey(email))
                        ? email
                        : names.madeUp(starter.givenName(), starter.familyName(), madeUp);
        return new NewPerson(
                name, starter.givenName(), starter.familyName(), email, EnumSet.of(Role.EDUCATOR, starter.role()));
    }

    private Started bringIn(Reader reader, Starter starter, long account) {
        if (starter.setting() != null) {
            places.begins(reader, starter.setting(), account, starter.role());
        }
        AccountDetails person = accounts.details(reader.hub(), account);
        audit.note(reader, "person-added", "account/" + account, person.name());
        return person.email() == null ? code(person) : link(reader, person, person.email());
    }

    private Started code(AccountDetails person) {
        String code = keys.make(person.account(), KeyPurpose.START_CODE, null);
        KeyHeld held = keys.look(code).orElseThrow();
        return new Started(person.account(), person.name(), person.signInName(), null, code, held.endsAt());
    }

    private Started link(Reader reader, AccountDetails person, String address) {
        String key = keys.make(person.account(), KeyPurpose.START_LINK, null);
        KeyHeld held = keys.look(key).orElseThrow();
        String by = accounts.details(reader.hub(), reader.account()).name();
        letters.start(person, address, hubs.name(reader), by, key, held.endsAt());
        return new Started(person.account(), person.name(), person.signInName(), address, null, held.endsAt());
    }

    private List<PersonRow> rows(Reader reader, List<AccountDetails> people) {
        Collection<Long> ids = people.stream().map(AccountDetails::account).toList();
        Map<Long, List<String>> settings = places.where(reader, ids);
        Map<Long, ProfileSaid> said =
                profiles.of(ids).stream().collect(Collectors.toMap(Profile::account, Profile::said));
        Function<AccountDetails, PersonRow> row = each -> new PersonRow(
                each.account(),
                each.name(),
                each.signInName(),
                each.email(),
                settings.getOrDefault(each.account(), List.of()),
                each.roles(),
                each.hasPassword(),
                each.barredAt() != null,
                said.get(each.account()));
        return people.stream().map(row).toList();
    }

    /** The settings that somebody can be added to. */
    @Access(Access.Policy.COORDINATOR)
    public List<SettingName> settings(Reader reader) {
        return places.settings(reader);
    }
}
