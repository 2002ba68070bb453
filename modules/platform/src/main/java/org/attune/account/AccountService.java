package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The accounts of a hub's people. */
@ApplicationScoped
@Transactional
public class AccountService implements LearnerNames {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    OneTimeKeys keys;

    @Inject
    WebSessions sessions;

    @Inject
    DoorEvents events;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    @Override
    @Access(Access.Policy.SYSTEM)
    public String familyGiven(long account) {
        return accounts.find(account).map(Account::familyGiven).orElse("");
    }

    /** How a person is called; nothing for an account that is gone. */
    @Access(Access.Policy.SYSTEM)
    public Optional<String> name(long account) {
        return accounts.open(account).map(Account::name);
    }

    /** How people of the reader's hub are called, by the ids of their accounts. */
    @Access(Access.Policy.COORDINATOR)
    public Map<Long, String> names(Reader reader, Collection<Long> people) {
        return accounts.ofHub(reader.hub(), people).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /**
     * An account of a hub.
     *
     * @throws NotFound when the hub has none of this id
     */
    @Access(Access.Policy.SYSTEM)
    public AccountDetails details(long hub, long account) {
        return of(hub, account).details();
    }

    /** Those of the accounts that are the hub's. */
    @Access(Access.Policy.SYSTEM)
    public List<AccountDetails> details(long hub, Collection<Long> those) {
        return accounts.ofHub(hub, those).stream().map(Account::details).toList();
    }

    /**
     * Somebody may do something more, or no longer, from their next request on.
     *
     * @throws NotFound when the hub has no open account of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void mayBe(long hub, long account, Role role, boolean may) {
        held(hub, account).mayBe(role, may);
    }

    /** An account by its id alone, as a key that works once names it; nothing for one that was closed, or may not come in. */
    @Access(Access.Policy.SYSTEM)
    public Optional<AccountDetails> find(long account) {
        return accounts.open(account).filter(Account::mayComeIn).map(Account::details);
    }

    /** Whoever is called so, or has such an e-mail address; a few at most, since several people may share an address. */
    @Access(Access.Policy.SYSTEM)
    public List<AccountDetails> calledOrAt(String typed) {
        return SignInName.typed(typed).stream()
                .flatMap(name ->
                        Stream.concat(accounts.called(name.key()).stream(), accounts.withEmail(name.text()).stream()))
                .distinct()
                .map(Account::details)
                .toList();
    }

    /** Whoever of a hub has such an e-mail address; a few at most. */
    @Access(Access.Policy.SYSTEM)
    public List<AccountDetails> withEmail(long hub, String address) {
        return accounts.withEmail(hub, address).stream().map(Account::details).toList();
    }

    /**
     * Whoever of a hub has one of the addresses.
     *
     * @param addresses in small letters
     */
    @Access(Access.Policy.SYSTEM)
    public List<AccountDetails> atAddresses(long hub, Collection<String> addresses) {
        return accounts.atAddresses(hub, addresses).stream()
                .map(Account::details)
                .toList();
    }

    /**
     * Whoever of a hub is called so.
     *
     * @param names given name, space, family name, in small letters
     */
    @Access(Access.Policy.SYSTEM)
    public List<AccountDetails> namesakes(long hub, Collection<String> names) {
        return accounts.namesakes(hub, names).stream().map(Account::details).toList();
    }

    /**
     * People of a hub by name.
     *
     * @param search part of a name, sign-in name or e-mail address; empty for all
     * @param first how many to leave out
     */
    @Access(Access.Policy.SYSTEM)
    public List<AccountDetails> page(long hub, String search, int first, int count) {
        return accounts.page(hub, search, first, count).stream()
                .map(Account::details)
                .toList();
    }

    /** How many people of a hub a search finds. */
    @Access(Access.Policy.SYSTEM)
    public long count(long hub, String search) {
        return accounts.count(hub, search);
    }

    /** Whether someone has this sign-in name. */
    @Access(Access.Policy.SYSTEM)
    public boolean taken(String signInName) {
        return accounts.taken(SignInName.key(signInName));
    }

    /**
     * Makes accounts for people who will choose a password when they first come.
     *
     * @return their ids, in the order of the people
     * @throws org.attune.shared.RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.SYSTEM)
    public List<Long> invite(long hub, List<NewPerson> people) {
        List<Account> invited = people.stream()
                .map(person -> new Account(hub, person, clock.instant()))
                .toList();
        if (invited.stream().map(Account::signInKey).anyMatch(accounts::taken)) {
            throw SignInName.refused("account.signInName.taken");
        }
        accounts.add(invited);
        return invited.stream().map(Account::id).toList();
    }

    /**
     * Lets in whoever types this password from now on, and ends every web session and key there is.
     *
     * @return how the account stands with the sessions that begin from now on
     * @throws org.attune.shared.RuleViolation when it cannot be one, or {@link #mayChange nobody may}
     */
    @Access(Access.Policy.SYSTEM)
    public Standing choosePassword(long account, String password) {
        Account found = changing(account);
        found.opensWith(passwords.hashChosen(password, found.ownWords()));
        found.endSessions();
        keys.endAll(account);
        return found.standing();
    }

    /** How an account stands with its web sessions; nothing when it is closed, or may not come in. */
    @Access(Access.Policy.SYSTEM)
    public Optional<Standing> standing(long account) {
        return accounts.open(account).filter(Account::mayComeIn).map(Account::standing);
    }

    /**
     * Someone is called otherwise now.
     *
     * @throws org.attune.shared.RuleViolation at the field that is wrong, or when {@link #mayChange nobody may}
     */
    @Access(Access.Policy.SYSTEM)
    public void rename(long account, String givenName, String familyName) {
        changing(account).isCalled(givenName, familyName);
    }

    /**
     * Mail goes there from now on; absent: nowhere.
     *
     * @throws org.attune.shared.RuleViolation when {@link #mayChange nobody may}
     */
    @Access(Access.Policy.SYSTEM)
    public void changeEmail(long account, @Nullable String address) {
        changing(account).hasEmail(address);
    }

    /**
     * Somebody who looks after the hub puts right how a person is called and what they may do.
     *
     * @param seen the version they had before them
     * @throws org.attune.shared.RuleViolation at the field that is wrong, when it was changed since, when {@link #mayChange
     *     nobody may}, or when nobody would look after the hub
     * @throws NotFound when the hub has no open account of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void putRight(long hub, long account, long seen, String givenName, String familyName, Role role) {
        boolean onlyOne = accounts.lookingAfter(hub).equals(List.of(account));
        Account found = held(hub, account);
        found.mayChange();
        found.isAsSeen(seen);
        accounts.touch(found);
        found.isCalled(givenName, familyName);
        found.holds(role);
        if (onlyOne && !found.looksAfterHub()) {
            throw new RuleViolation("people.only-coordinator").at("role");
        }
    }

    /**
     * Somebody who left may not come in any more: every session, link and code ends, and all that is theirs stays.
     *
     * @throws org.attune.shared.RuleViolation when nobody else looks after the hub, or {@link #mayChange nobody may}
     * @throws NotFound when the hub has no open account of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void bar(long hub, long account) {
        boolean onlyOne = accounts.lookingAfter(hub).equals(List.of(account));
        Account found = held(hub, account);
        found.mayChange();
        if (onlyOne) {
            throw new RuleViolation("people.only-coordinator");
        }
        found.isBarred(clock.instant());
        keys.endAll(account);
        SecurityLog.barred(account);
    }

    /**
     * Somebody may come in again; how long an account is kept that nobody comes in to counts anew from now.
     *
     * @throws NotFound when the hub has no open account of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void readmit(long hub, long account) {
        of(hub, account).isReadmitted();
        accounts.cameIn(account, clock.instant());
        SecurityLog.readmitted(account);
    }

    /** The questions of the first sign-in are answered; what was to let somebody in for the first time ends with it. */
    @Access(Access.Policy.SYSTEM)
    public void welcome(long account) {
        keys.end(account, KeyPurpose.START_CODE);
        keys.end(account, KeyPurpose.START_LINK);
        accounts.find(account).orElseThrow(NotFound::new).isWelcomed(clock.instant());
    }

    /**
     * Closes an account: nobody gets in any more, and it has neither name nor address. What it did stays, as someone's who
     * left.
     *
     * @throws org.attune.shared.RuleViolation when nobody else looks after the hub, or {@link #mayChange nobody may}
     * @throws NotFound when the hub has no open account of this id
     */
    @Access(Access.Policy.SYSTEM)
    public void close(long hub, long account) {
        boolean onlyOne = accounts.lookingAfter(hub).equals(List.of(account));
        Account closing = of(hub, account);
        closing.mayChange();
        if (onlyOne) {
            throw new RuleViolation("closing.only-coordinator");
        }
        closing.close("left-" + UUID.randomUUID(), clock.instant());
        keys.endAll(account);
        sessions.endAll(account);
        events.forgetAll(account);
        refusals.forgetAll(account);
        SecurityLog.closed(account);
    }

    /**
     * Looks whether an account may be changed, before anything else is asked for.
     *
     * @throws org.attune.shared.RuleViolation when a demo offers it to everyone: then its name, address and password stay
     *     as they are, and it is not closed
     */
    @Access(Access.Policy.SYSTEM)
    public void mayChange(long account) {
        changing(account);
    }

    private Account changing(long account) {
        Account found = accounts.find(account).orElseThrow(NotFound::new);
        found.mayChange();
        return found;
    }

    /** A demo's sign-in page offers the account to everyone: from now on it stays as it is. */
    @Access(Access.Policy.SYSTEM)
    public void offer(long account) {
        accounts.find(account).orElseThrow(NotFound::new).isOffered();
    }

    /** Whether nobody else looks after the hub. */
    @Access(Access.Policy.SYSTEM)
    public boolean looksAfterAlone(long hub, long account) {
        return accounts.lookingAfter(hub).equals(List.of(account));
    }

    /** Whether an account of the hub may be closed: no demo's, and not that of the only one who looks after the hub. */
    @Access(Access.Policy.SYSTEM)
    public boolean closes(long hub, long account) {
        return !accounts.lookingAfter(hub).equals(List.of(account))
                && !of(hub, account).details().offered();
    }

    /**
     * Looks anew, and holds the account until the transaction ends, so that nobody comes in meanwhile.
     *
     * @return nothing when somebody came in since then after all, or it is closed or barred
     */
    @Access(Access.Policy.SYSTEM)
    public Optional<LeftAlone> holdLeftAlone(long account, Instant since) {
        return accounts.hold(account).filter(each -> each.isLeftAlone(since)).map(Account::leftAlone);
    }

    /** Notes that they were told that their account will end. */
    @Access(Access.Policy.SYSTEM)
    public void endTold(long account) {
        accounts.endTold(account, clock.instant());
    }

    /** Ids of open accounts that nobody came in to since then though they may, some after an id. */
    @Access(Access.Policy.SYSTEM)
    public List<Long> leftAlone(Instant since, long after, int most) {
        return accounts.leftAlone(since, after, most);
    }

    /** Ends every web session of an account. */
    @Access(Access.Policy.SYSTEM)
    public void endSessions(long account) {
        accounts.find(account).orElseThrow(NotFound::new).endSessions();
    }

    /** As it is now; whoever changes it at the same time waits. */
    private Account held(long hub, long account) {
        return accounts.hold(account).filter(each -> each.isOf(hub)).orElseThrow(NotFound::new);
    }

    private Account of(long hub, long account) {
        return accounts.open(account).filter(each -> each.isOf(hub)).orElseThrow(NotFound::new);
    }

    /** Whether nobody has an account on this server. */
    @Access(Access.Policy.SYSTEM)
    public boolean empty() {
        return accounts.none();
    }

    /**
     * Makes an account.
     *
     * @return its id
     * @throws org.attune.shared.RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.SYSTEM)
    public long open(long hub, NewPerson person, String password) {
        Account opened = new Account(hub, person, clock.instant());
        return open(List.of(opened), password, opened.ownWords()).get(0);
    }

    /**
     * Makes accounts with a password that all of them are told, and that is hashed but once: for invented people only.
     *
     * @return their ids, in the order of the people
     * @throws org.attune.shared.RuleViolation at the field that is wrong
     */
    @Access(Access.Policy.SYSTEM)
    public List<Long> open(long hub, List<NewPerson> people, String password) {
        List<Account> opened = people.stream()
                .map(person -> new Account(hub, person, clock.instant()))
                .toList();
        return open(opened, password, List.of());
    }

    private List<Long> open(List<Account> opened, String password, List<String> own) {
        if (opened.stream().map(Account::signInKey).anyMatch(accounts::taken)) {
            throw SignInName.refused("account.signInName.taken");
        }
        String hash = passwords.hashChosen(password, own);
        opened.forEach(account -> account.opensWith(hash));
        // Whoever makes them has said all that a person is asked at the first sign-in.
        opened.forEach(account -> account.isWelcomed(clock.instant()));
        accounts.add(opened);
        return opened.stream().map(Account::id).toList();
    }
}
