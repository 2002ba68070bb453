package org.attune.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.account.AccountDetails;
import org.attune.account.AccountService;
import org.attune.account.EmailAddress;
import org.attune.account.Names;
import org.attune.account.NewPerson;
import org.attune.audit.AuditService;
import org.attune.setting.PlaceService;
import org.attune.setting.Responsibility;
import org.attune.setting.SettingName;
import org.attune.setting.StaffService;
import org.attune.setting.Workplace;
import org.attune.setting.WorkplaceService;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Adding people to a hub, and bringing them in. */
@ApplicationScoped
@Transactional
public class PeopleService {
    private static final int A_PAGE = 50;

    @Inject
    AccountService accounts;

    @Inject
    PlaceService places;

    @Inject
    StaffService staff;

    @Inject
    WorkplaceService workplaces;

    @Inject
    Profiles profiles;

    @Inject
    SignInNames names;

    @Inject
    StartKeys keys;

    @Inject
    InvitationService invitations;

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
     * Adds someone, and sends them a link or makes them a code. A manager adds to a setting that they look after.
     *
     * @param sure whether they are somebody else than who is called so already
     * @throws RuleViolation at the field that is wrong; {@code people.namesake} when it is to be asked whether that is sure
     * @throws NotFound when the setting is none that the reader looks after
     */
    @Access(Access.Policy.MANAGER)
    public Started add(Reader reader, Starter starter, boolean sure) {
        Adder adder = adder(reader);
        adder.mayAddTo(starter.setting());
        Doubles doubles = new Doubles(reader, adder, accounts, places);
        doubles.addresses(List.of(starter)).stream().findFirst().ifPresent(found -> {
            throw found.refused().at("email");
        });
        if (!sure) {
            doubles.names(List.of(starter)).stream().findFirst().ifPresent(found -> {
                throw found.refused();
            });
        }
        return add(reader, adder, List.of(starter)).get(0);
    }

    /**
     * Looks at a list of starters as a spreadsheet saves it; nobody is added.
     *
     * @param text comma-separated values with a line of headings
     * @param setting id of the setting of those for whom the list names none; absent: they work in none
     * @throws NotFound when the setting is none that the reader looks after
     */
    @Access(Access.Policy.MANAGER)
    public StarterList look(Reader reader, String text, @Nullable Long setting) {
        Adder adder = adder(reader);
        if (setting != null) {
            adder.mayAddTo(setting);
        }
        Doubles doubles = new Doubles(reader, adder, accounts, places);
        // A manager is not told of names that people elsewhere have: another is made up.
        return new StarterReading(adder, setting, name -> adder.everywhere() && accounts.taken(name), doubles)
                .read(text);
    }

    /**
     * Adds the people of a list, all of them or none.
     *
     * @param setting as {@link #look} takes it
     * @param sure whether those who seem to be there already are others
     * @throws RuleViolation when there is something wrong in the list, or to be sure of; {@link #look} tells what
     */
    @Access(Access.Policy.MANAGER)
    public List<Started> addAll(Reader reader, String text, @Nullable Long setting, boolean sure) {
        StarterList list = look(reader, text, setting);
        if (!list.problems().isEmpty() || list.starters().isEmpty()) {
            throw new RuleViolation("people.list.wrong").at("list");
        }
        if (!list.doubts().isEmpty() && !sure) {
            throw new RuleViolation("people.list.sure").at("sure");
        }
        return add(reader, adder(reader), list.starters());
    }

    /**
     * Makes a fresh code for someone who is to come in, for the first time or again; the code before ends.
     *
     * @throws NotFound when the hub has nobody of this id, or a manager asks for who works in none of their settings
     * @throws RuleViolation when the reader may not let them in; so a manager somebody who has come in before
     */
    @Access(Access.Policy.MANAGER)
    public Started freshCode(Reader reader, long account) {
        AccountDetails person = toLetIn(reader, account);
        // Whoever holds the code comes in as them: with a link that is who reads their letters, with a code who made
        // it.
        if (person.hasCome() && !Adder.looksAfterHub(reader)) {
            throw new RuleViolation("people.code-coordinator-only");
        }
        audit.note(reader, "start-code-made", "account/" + account, person.name());
        return keys.code(person);
    }

    /**
     * Sends someone a link once more; the link before ends.
     *
     * @throws NotFound as {@link #freshCode}
     * @throws RuleViolation when they have no e-mail address, or the reader may not let them in
     */
    @Access(Access.Policy.MANAGER)
    public Started sendLink(Reader reader, long account) {
        AccountDetails person = toLetIn(reader, account);
        if (person.email() == null) {
            throw new RuleViolation("people.no-email");
        }
        audit.note(reader, "start-link-sent", "account/" + account, person.name());
        return keys.link(reader, person, person.email());
    }

    private AccountDetails toLetIn(Reader reader, long account) {
        AccountDetails person = accounts.details(reader.hub(), account);
        if (Adder.looksAfterHub(reader)) {
            mayBeLetIn(reader, person);
        } else {
            mayBeLetInBy(adder(reader), person);
        }
        if (person.barredAt() != null) {
            throw new RuleViolation("people.barred");
        }
        return person;
    }

    /** Whoever can let somebody in can come in as them: nobody does so with one who may do more. */
    static void mayBeLetIn(Reader reader, AccountDetails person) {
        if (person.roles().contains(Role.ADMINISTRATOR) && !reader.is(Role.ADMINISTRATOR)) {
            throw new RuleViolation("people.administrator");
        }
    }

    /** As a manager could come in as them, it is not for one who works for others as well. */
    private void mayBeLetInBy(Adder manager, AccountDetails person) {
        Set<Long> managed =
                manager.settings().stream().map(SettingName::setting).collect(Collectors.toSet());
        List<Long> theirs = workplaces.nowOrLater(person.hub(), person.account()).stream()
                .map(Workplace::id)
                .toList();
        if (theirs.stream().noneMatch(managed::contains)) {
            throw new NotFound();
        }
        if (!managed.containsAll(theirs) || !manager.gives().containsAll(person.roles())) {
            throw new RuleViolation("people.coordinator-only");
        }
    }

    private Adder adder(Reader reader) {
        if (Adder.looksAfterHub(reader)) {
            return new Adder(true, places.all(reader.hub()), Set.of());
        }
        Set<Long> managed =
                workplaces.lookedAfter(reader).stream().map(Workplace::id).collect(Collectors.toSet());
        Set<Long> known = managed.stream()
                .flatMap(each -> workplaces.people(each).stream())
                .collect(Collectors.toSet());
        List<SettingName> settings = places.all(reader.hub()).stream()
                .filter(each -> managed.contains(each.setting()))
                .toList();
        return new Adder(false, settings, known);
    }

    private List<Started> add(Reader reader, Adder adder, List<Starter> starters) {
        Map<String, AccountDetails> elsewhere = new Doubles(reader, adder, accounts, places).elsewhere(starters);
        List<Starter> fresh = starters.stream()
                .filter(each -> !elsewhere.containsKey(Doubles.address(each)))
                .toList();
        Iterator<Started> added = addFresh(reader, adder, fresh).iterator();
        List<Started> started = new ArrayList<>();
        for (Starter each : starters) {
            AccountDetails there = elsewhere.get(Doubles.address(each));
            started.add(there == null ? added.next() : invitations.askAtAddress(reader, each, there));
        }
        return started;
    }

    private List<Started> addFresh(Reader reader, Adder adder, List<Starter> starters) {
        // Names of their own first: one that is made up gives way to them.
        Set<String> madeUp = starters.stream()
                .map(each -> Names.signInKey(each.signInName()))
                .collect(Collectors.toCollection(HashSet::new));
        List<NewPerson> people = new ArrayList<>();
        for (Starter starter : starters) {
            NewPerson person = person(adder, starter, madeUp);
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

    private NewPerson person(Adder adder, Starter starter, Set<String> madeUp) {
        if (!adder.gives().contains(starter.role())) {
            throw new RuleViolation("people.role.missing").at("role");
        }
        String email = EmailAddress.typed(starter.email()).orElse(null);
        String typed = starter.signInName().strip();
        String name = !typed.isEmpty() && (adder.everywhere() || !accounts.taken(typed))
                ? typed
                : email != null && !accounts.taken(email) && !madeUp.contains(Names.signInKey(email))
                        ? email
                        : names.madeUp(starter.givenName(), starter.familyName(), madeUp);
        return new NewPerson(
                name, starter.givenName(), starter.familyName(), email, EnumSet.of(Role.EDUCATOR, starter.role()));
    }

    private Started bringIn(Reader reader, Starter starter, long account) {
        if (starter.setting() != null) {
            staff.begins(reader.hub(), starter.setting(), account, responsibility(starter.role()));
        }
        AccountDetails person = accounts.details(reader.hub(), account);
        audit.note(reader, "person-added", "account/" + account, person.name());
        return person.email() == null ? keys.code(person) : keys.link(reader, person, person.email());
    }

    /** What whoever has a role answers for in the setting they are added to. */
    static Responsibility responsibility(Role role) {
        return switch (role) {
            case ROOM_LEADER -> Responsibility.ROOM_LEADER;
            case MANAGER -> Responsibility.MANAGER;
            default -> Responsibility.KEY_PERSON;
        };
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

    /** The settings that the reader can add somebody to. */
    @Access(Access.Policy.MANAGER)
    public List<SettingName> settings(Reader reader) {
        return adder(reader).settings();
    }
}
