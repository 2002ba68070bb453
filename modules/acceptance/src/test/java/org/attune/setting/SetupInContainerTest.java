package org.attune.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.attune.account.AccountService;
import org.attune.account.SignInAnswer;
import org.attune.account.SignInService;
import org.attune.shared.LinkToken;
import org.attune.shared.NotFound;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.attune.shared.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The link and the first person as the container wires them: interceptors, transactions, the configured database. */
@ArquillianTest
class SetupInContainerTest {
    private static final String PASSWORD = "three words together";

    @Inject
    SetupService setup;

    @Inject
    SetupLinks links;

    @Inject
    SignInService signIn;

    @Inject
    AccountService accounts;

    @Inject
    HubService hubs;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Test
    void the_first_person_gets_in_and_finds_their_hub() throws Exception {
        setup.setUp(link(), people("ada.first@demo.example"));
        assertThat(signIn.signIn(" ADA.first@demo.example", PASSWORD, "192.0.2.20"))
                .isInstanceOfSatisfying(SignInAnswer.SignedIn.class, in -> {
                    assertThat(in.reader().roles())
                            .containsExactlyInAnyOrder(Role.EDUCATOR, Role.COORDINATOR, Role.ADMINISTRATOR);
                    assertThat(hubs.name(in.reader())).isEqualTo("A hub of the tests");
                    assertThat(accounts.familyGiven(in.reader().account())).isEqualTo("Example, Ada");
                });
    }

    @Test
    void the_file_with_the_link_goes_when_the_link_is_used() throws Exception {
        String token = link();
        Path file = settings.data().resolve("secret/setup-link.txt");
        Files.writeString(file, "a link");
        assertThatThrownBy(() -> setup.setUp(token, people("x"))).isInstanceOf(RuleViolation.class);
        assertThat(file).exists();
        setup.setUp(token, people("ben.first@demo.example"));
        assertThat(file).doesNotExist();
    }

    @Test
    void a_refused_field_leaves_the_link_as_it_was_and_makes_nothing() throws Exception {
        String token = link();
        setup.setUp(link(), people("cleo.first@demo.example"));
        assertThatThrownBy(() -> setup.setUp(token, people("CLEO.first@demo.example")))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.field())
                        .isEqualTo("signInName"));
        assertThat(setup.open(token)).isTrue();
        setup.setUp(token, people("cleo.second@demo.example"));
        assertThat(setup.open(token)).isFalse();
    }

    @Test
    void of_several_who_use_the_link_at_the_same_time_one_gets_in() throws Exception {
        String token = link();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            FirstPeople people = people("dan" + person + ".first@demo.example");
            all.add(() -> {
                try {
                    setup.setUp(token, people);
                    return true;
                } catch (NotFound tooLate) {
                    return false;
                }
            });
        }
        int got = 0;
        for (Future<Boolean> each : executor.invokeAll(all)) {
            got += each.get() ? 1 : 0;
        }
        assertThat(got).isEqualTo(1);
    }

    @Test
    void failed_tries_are_kept_though_the_answer_is_a_refusal() throws Exception {
        setup.setUp(link(), people("eve.first@demo.example"));
        for (int failed = 0; failed < 5; failed++) {
            assertThat(signIn.signIn("eve.first@demo.example", "wrong", "192.0.2.21"))
                    .isEqualTo(new SignInAnswer.Refused());
        }
        // On a machine that is slower than the first pause it takes some more: each pause is twice as long.
        SignInAnswer answer = new SignInAnswer.Refused();
        for (int more = 0; more < 6 && !(answer instanceof SignInAnswer.SlowDown); more++) {
            answer = signIn.signIn("eve.first@demo.example", "wrong", "192.0.2.21");
        }
        assertThat(answer).isInstanceOf(SignInAnswer.SlowDown.class);
    }

    @Test
    void any_text_may_be_typed_as_a_sign_in_name_or_a_token() {
        for (String each : new String[] {"\0", "\uD800", "' or 1=1 --", "x".repeat(100_000)}) {
            assertThat(signIn.signIn(each, each, "192.0.2.22")).isEqualTo(new SignInAnswer.Refused());
            assertThat(setup.open(each)).isFalse();
        }
    }

    private static FirstPeople people(String signInName) {
        return new FirstPeople("A hub of the tests", "Ada", "Example", signInName, PASSWORD);
    }

    /** A link of the test's own: the server, which has people by now, makes none. */
    private String link() throws Exception {
        String token = LinkToken.fresh();
        transaction.begin();
        links.add(new SetupLink(token, clock.instant()));
        transaction.commit();
        return token;
    }
}
