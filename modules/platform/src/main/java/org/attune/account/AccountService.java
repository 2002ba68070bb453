package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** The accounts of a hub's people. */
@ApplicationScoped
@Transactional
public class AccountService implements LearnerNames {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

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
        return accounts.find(account).map(Account::name);
    }

    /** How people of the reader's hub are called, by the ids of their accounts. */
    @Access(Access.Policy.COORDINATOR)
    public Map<Long, String> names(Reader reader, Collection<Long> people) {
        return accounts.ofHub(reader.hub(), people).stream().collect(Collectors.toMap(Account::id, Account::name));
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
        return open(hub, List.of(person), password).get(0);
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
        if (opened.stream().map(Account::signInKey).anyMatch(accounts::taken)) {
            throw SignInName.refused("account.signInName.taken");
        }
        String hash = passwords.hashChosen(password);
        opened.forEach(account -> account.opensWith(hash));
        accounts.add(opened);
        return opened.stream().map(Account::id).toList();
    }
}
