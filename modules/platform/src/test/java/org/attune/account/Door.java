package org.attune.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attune.shared.PeopleBench;
import org.attune.shared.Periods;
import org.attune.shared.Role;

/** Signing in over a {@link PeopleBench}, wired as the container wires it. */
public final class Door {
    public static final String HOME = "192.0.2.7";
    public static final String PASSWORD = "three words together";
    /** Hashes a password once, however many tests choose it. */
    static final Passwords PASSWORDS = new Passwords() {
        private final Map<String, String> hashes = new ConcurrentHashMap<>();

        @Override
        String hashChosen(String password, List<String> own) {
            return hashes.computeIfAbsent(password + " " + own, each -> super.hashChosen(password, own));
        }
    };

    public final ServerKey server;
    public final AccountService accounts = new AccountService();
    public final PinService pins = new PinService();
    public final OneTimeKeyService keys = new OneTimeKeyService();
    public final DoorService doors = new DoorService();
    public final WebSessionService sessions = new WebSessionService();
    public final SignInService signIn = new SignInService();
    final Slowings slowings = new Slowings();
    final TryService tries;
    private final PeopleBench bench;

    public Door(PeopleBench bench) {
        this.bench = bench;
        Accounts store = new Accounts();
        store.entities = bench.entities;
        accounts.accounts = store;
        accounts.passwords = PASSWORDS;
        accounts.clock = bench.clock;
        slowings.entities = bench.entities;
        server = serverKey();
        slowings.server = server;
        OneTimeKeys oneTimeKeys = new OneTimeKeys();
        oneTimeKeys.entities = bench.entities;
        oneTimeKeys.server = slowings.server;
        accounts.keys = oneTimeKeys;
        keys.keys = oneTimeKeys;
        keys.slowings = slowings;
        keys.clock = bench.clock;
        sessions.sessions = new WebSessions();
        sessions.sessions.entities = bench.entities;
        sessions.accounts = store;
        sessions.clock = bench.clock;
        accounts.sessions = sessions.sessions;
        doors.events = new DoorEvents();
        doors.events.entities = bench.entities;
        doors.accounts = store;
        doors.clock = bench.clock;
        doors.settings = new Periods();
        Refusals refusals = new Refusals();
        refusals.entities = bench.entities;
        doors.refusals = refusals;
        accounts.events = doors.events;
        accounts.refusals = refusals;
        tries = new Tries(bench);
        tries.slowings = slowings;
        tries.accounts = store;
        tries.refusals = refusals;
        tries.clock = bench.clock;
        signIn.tries = tries;
        pins.tries = tries;
        pins.passwords = PASSWORDS;
        signIn.passwords = PASSWORDS;
        signIn.clock = bench.clock;
    }

    private static ServerKey serverKey() {
        try {
            return new ServerKey(Files.createTempDirectory("attune-test"), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hub's row: accounts refer to one. */
    long hub() {
        bench.run(() -> bench.entities
                .createNativeQuery("insert into hub (id, name, demo, version) values (1, 'A hub', false, 1)")
                .executeUpdate());
        return 1;
    }

    public long account(long hub, String signInName) {
        NewPerson person = new NewPerson(signInName, "Edith", "Example", Set.of(Role.EDUCATOR));
        return bench.inTransaction(() -> accounts.open(hub, person, PASSWORD));
    }

    public SignInAnswer tryWith(String signInName, String password) {
        return tryFrom(HOME, signInName, password);
    }

    SignInAnswer tryFrom(String address, String signInName, String password) {
        return signIn.signIn(signInName, password, address);
    }

    /** A try that fails, as far as the database is told of it; comparing the password would only take time. */
    Try failFrom(String address, String signInName) {
        return tries.count(SignInName.key(signInName), address);
    }

    /** Each step a transaction of its own. */
    private static final class Tries extends TryService {
        private final PeopleBench bench;

        Tries(PeopleBench bench) {
            this.bench = bench;
        }

        @Override
        public Try count(String signInKey, String from) {
            return bench.inTransaction(() -> super.count(signInKey, from));
        }

        @Override
        public Optional<Credentials> credentials(SignInName name) {
            return bench.inTransaction(() -> super.credentials(name));
        }

        @Override
        public SignInAnswer.SignedIn gotIn(Try.Counted counted, Credentials right) {
            return bench.inTransaction(() -> super.gotIn(counted, right));
        }

        @Override
        public Duration countPin(String where) {
            return bench.inTransaction(() -> super.countPin(where));
        }

        @Override
        public SignInAnswer.SignedIn pinIsRight(HeldPin right) {
            return bench.inTransaction(() -> super.pinIsRight(right));
        }

        @Override
        public void takeBackPin(String where) {
            bench.run(() -> super.takeBackPin(where));
        }

        @Override
        public void takeBack(Try.Counted counted) {
            bench.run(() -> super.takeBack(counted));
        }

        @Override
        public void wasWrong(Optional<Long> account, DoorEventKind kind) {
            bench.run(() -> super.wasWrong(account, kind));
        }

        @Override
        public void forgetOld() {
            bench.run(super::forgetOld);
        }
    }
}
