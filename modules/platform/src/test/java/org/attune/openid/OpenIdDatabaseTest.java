package org.attune.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.attune.account.Door;
import org.attune.account.NewPerson;
import org.attune.account.Person;
import org.attune.setting.Ground;
import org.attune.setting.HubService;
import org.attune.shared.PeopleBench;
import org.attune.shared.Role;
import org.attune.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenIdDatabaseTest {
    private static final int AT_ONCE = 6;
    private static final String ISSUER = "https://login.example.org";

    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final Ground ground = new Ground(bench);
    private final HubProvider provider = new HubProvider();
    private final long hub = ground.hub("The hub");
    private final long other = ground.hub("Another hub");
    private final long edith = person(hub, "edith@nursery.example");
    private final IdentityService identities = new IdentityService();
    private final OpenIdService service = service(Optional.of("The hub"));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void whoever_comes_first_is_known_by_a_confirmed_address_and_then_by_who_they_are() {
        assertThat(in(who("one", "Edith@Nursery.Example", true))).isEqualTo(edith);
        assertThat(in(who("one", "edith.married@nursery.example", false))).isEqualTo(edith);
        assertThat(in(who("one", null, false))).isEqualTo(edith);
    }

    @Test
    void an_address_that_is_not_confirmed_brings_nobody_in() {
        assertThat(who("one", "edith@nursery.example", false))
                .isEqualTo(new Arrival.NotKnown("edith@nursery.example", Arrival.Reason.NOT_CONFIRMED));
        assertThat(who("one", null, true)).isEqualTo(new Arrival.NotKnown("", Arrival.Reason.NO_ADDRESS));
        assertThat(who("one", " ", true)).isEqualTo(new Arrival.NotKnown("", Arrival.Reason.NO_ADDRESS));
    }

    @Test
    void a_stranger_gets_no_account() {
        assertThat(reason(who("two", "new@nursery.example", true))).isEqualTo(Arrival.Reason.NOBODY);
    }

    @Test
    void an_address_of_several_people_brings_none_of_them_in() {
        person(hub, "room@nursery.example");
        person(hub, "ROOM@nursery.example", "second-name");
        assertThat(reason(who("two", "room@nursery.example", true))).isEqualTo(Arrival.Reason.SEVERAL);
    }

    @Test
    void people_of_other_hubs_do_not_come_in() {
        person(other, "olu@nursery.example");
        assertThat(reason(who("two", "olu@nursery.example", true))).isEqualTo(Arrival.Reason.NOBODY);

        person(other, "edith@nursery.example", "edith-elsewhere");
        assertThat(in(who("one", "edith@nursery.example", true))).isEqualTo(edith);
        assertThat(reason(bench.inTransaction(() -> identities.who(other, identity("one", null, false)))))
                .as("linked, but of another hub")
                .isEqualTo(Arrival.Reason.NOBODY);
    }

    @Test
    void an_account_that_one_identity_is_linked_to_is_nobody_elses() {
        who("one", "edith@nursery.example", true);
        assertThat(reason(who("successor", "edith@nursery.example", true))).isEqualTo(Arrival.Reason.SOMEBODY_ELSE);
        assertThat(in(who("one", null, false))).isEqualTo(edith);
    }

    @Test
    void letters_that_only_look_alike_are_not_the_same_address() {
        person(hub, "kim@nursery.example");
        assertThat(reason(who("two", "\u212Aim@nursery.example", true))).isEqualTo(Arrival.Reason.NOBODY);
    }

    @Test
    void of_several_who_come_at_the_same_time_for_the_first_time_one_is_linked() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Arrival>> tries = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String subject = "person-" + i / 2;
            tries.add(people.submit(() -> {
                go.await();
                return who(subject, "edith@nursery.example", true);
            }));
        }
        go.countDown();
        int entered = 0;
        for (Future<Arrival> each : tries) {
            entered += each.get() instanceof Arrival.In ? 1 : 0;
        }
        people.shutdown();
        assertThat(entered).as("the two tries of one person").isEqualTo(2);
    }

    @Test
    void an_answer_brings_in_whoever_departed() {
        Departure departure = service.depart().orElseThrow();
        assertThat(in(arrive(departure, departure.state(), ignored -> {}))).isEqualTo(edith);
    }

    @Test
    void an_answer_is_taken_only_for_the_departure_it_answers() {
        Departure departure = service.depart().orElseThrow();
        Departure another = service.depart().orElseThrow();
        assertThat(arrive(departure, another.state(), ignored -> {})).isInstanceOf(Arrival.Refused.class);
        assertThat(service.arrive(departure, "code=a-code")).isInstanceOf(Arrival.Refused.class);
        assertThat(service.arrive(departure, "")).isInstanceOf(Arrival.Refused.class);
        assertThat(service.arrive(departure, "code=%zz&state=%00")).isInstanceOf(Arrival.Refused.class);
        assertThat(service.arrive(departure, "code=a-code&state=" + departure.state() + "&iss=https://evil.example"))
                .isInstanceOf(Arrival.Refused.class);
        assertThat(arrive(departure, departure.state(), said -> said.claim("nonce", another.nonce())))
                .isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void an_answer_that_comes_late_is_refused() {
        Departure departure = service.depart().orElseThrow();
        bench.pass(Duration.ofMinutes(21));
        assertThat(arrive(departure, departure.state(), ignored -> {})).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void whoever_breaks_it_off_is_told_so() {
        Departure departure = service.depart().orElseThrow();
        assertThat(service.arrive(departure, "error=access_denied&state=" + departure.state()))
                .isInstanceOf(Arrival.BrokenOff.class);
        assertThat(service.arrive(departure, "error=access_denied&state=forged"))
                .isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void a_provider_that_does_not_answer_is_said_to() {
        Departure departure = service.depart().orElseThrow();
        provider.close();
        assertThat(service.arrive(departure, "code=a-code&state=" + departure.state()))
                .isInstanceOf(Arrival.Unreachable.class);
        assertThat(service.depart()).as("what it said of itself is known").isPresent();
        assertThat(service(Optional.of("The hub")).depart()).isEmpty();
    }

    @Test
    void it_is_offered_when_it_is_known_for_which_hub() {
        assertThat(service.offered()).contains("Hub");
        assertThat(service(Optional.of(Long.toString(other))).offered()).contains("Hub");
        assertThat(service(Optional.of("No such hub")).offered()).isEmpty();
        assertThat(service(Optional.empty()).offered()).as("there are two hubs").isEmpty();
    }

    private Arrival arrive(Departure departure, String state, Consumer<JWTClaimsSet.Builder> claims) {
        provider.answers(departure, claims);
        return service.arrive(departure, "code=a-code&state=" + state);
    }

    private Arrival who(String subject, String email, boolean confirmed) {
        return bench.inTransaction(() -> identities.who(hub, identity(subject, email, confirmed)));
    }

    private static Identity identity(String subject, String email, boolean confirmed) {
        return new Identity(ISSUER, subject, email, confirmed);
    }

    private static long in(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.In.class);
        Person person = ((Arrival.In) arrival).person().person();
        return person.account();
    }

    private static Arrival.Reason reason(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.NotKnown.class);
        return ((Arrival.NotKnown) arrival).reason();
    }

    private long person(long itsHub, String email) {
        return person(itsHub, email, email.substring(0, email.indexOf('@')));
    }

    private long person(long itsHub, String email, String signInName) {
        NewPerson person = new NewPerson(signInName, "Edith", "Example", email, Set.of(Role.EDUCATOR));
        return bench.inTransaction(
                () -> door.accounts.invite(itsHub, List.of(person)).get(0));
    }

    private OpenIdService service(Optional<String> named) {
        identities.accounts = door.accounts;
        identities.clock = bench.clock;
        LinkedIdentities linked = new LinkedIdentities();
        linked.entities = bench.entities;
        identities.linked = linked;
        OpenIdService made = new OpenIdService();
        made.clock = bench.clock;
        made.settings = new Settings() {
            @Override
            public Optional<OpenId> openId() {
                OpenId itself = provider.settings();
                return Optional.of(
                        new OpenId(itself.issuer(), itself.clientId(), itself.clientSecret(), itself.name(), named));
            }

            @Override
            public boolean production() {
                return false;
            }

            @Override
            public String address() {
                return "http://localhost:8080";
            }
        };
        made.hubs = new InTransactions();
        made.identities = new IdentityService() {
            @Override
            public Arrival who(long itsHub, Identity identity) {
                return bench.inTransaction(() -> identities.who(itsHub, identity));
            }
        };
        return made;
    }

    /** As the container would. */
    private final class InTransactions extends HubService {
        @Override
        public Optional<Long> which(Optional<String> nameOrId) {
            return bench.inTransaction(() -> ground.hubs.which(nameOrId));
        }
    }
}
