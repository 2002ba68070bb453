package org.attune.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.account.Passwords.Verdict;
import org.attune.shared.PeopleBench;
import org.attune.shared.Role;
import org.attune.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsDatabaseTest {
    private final PeopleBench bench = new PeopleBench();
    private final Door door = new Door(bench);
    private final long hub = door.hub();

    @Test
    void a_password_is_kept_only_as_an_argon2id_hash_with_the_parameters_in_the_hash() {
        door.account(hub, "edith@demo.example");
        List<?> hashes = bench.inTransaction(() -> bench.entities
                .createNativeQuery("select password_hash from account")
                .getResultList());
        assertThat(hashes).singleElement().asString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_password_is_the_same_however_its_letters_are_composed() {
        String hash = Door.PASSWORDS.hashChosen("a cafe\u0301 at noon", List.of());
        assertThat(Door.PASSWORDS.compare("a caf\u00e9 at noon", Optional.of(hash)))
                .isEqualTo(Verdict.RIGHT);
        assertThat(Door.PASSWORDS.compare("a cafe at noon", Optional.of(hash))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void the_password_of_nobody_lets_nobody_in() {
        assertThat(Door.PASSWORDS.compare("nobody has this password", Optional.empty()))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_name_is_given_to_packages_family_name_first_and_nothing_for_an_account_that_is_gone() {
        long account = door.account(hub, "edith@demo.example");
        assertThat(bench.inTransaction(() -> door.accounts.familyGiven(account)))
                .isEqualTo("Example, Edith");
        assertThat(bench.inTransaction(() -> door.accounts.familyGiven(account + 1)))
                .isEmpty();
    }

    @Test
    void two_people_cannot_have_names_that_compare_alike() {
        door.account(hub, "Edith");
        assertRefused(new NewPerson(" eDITH", "Ed", "Example", Set.of(Role.EDUCATOR)), Door.PASSWORD)
                .hasMessage("account.signInName.taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | Example | edith   | account.givenName.missing",
                "'\u0007 '    | Example | edith   | account.givenName.missing",
                "Edith        | ' '     | edith   | account.familyName.missing",
                "Edith        | Example | ' '     | account.signInName.missing",
                "Edith        | Example | ed      | account.signInName.short",
                "Edith        | Example | 'ed\u200Bth' | account.signInName.character"
            })
    void a_name_that_cannot_be_one_is_refused_at_its_field(String given, String family, String name, String key) {
        assertRefused(new NewPerson(name, given, family, Set.of(Role.EDUCATOR)), Door.PASSWORD)
                .hasMessage(key)
                .satisfies(
                        refused -> assertThat(((RuleViolation) refused).field()).isEqualTo(key.split("\\.")[1]));
    }

    @Test
    void a_text_of_the_wrong_length_or_kind_is_refused_at_its_field() {
        Set<Role> roles = Set.of(Role.EDUCATOR);
        assertRefused(new NewPerson("edith", "x".repeat(81), "Example", roles), Door.PASSWORD)
                .hasMessage("account.givenName.long");
        assertRefused(new NewPerson("x".repeat(255), "Edith", "Example", roles), Door.PASSWORD)
                .hasMessage("account.signInName.long");
        assertRefused(new NewPerson("ed\0th", "Edith", "Example", roles), Door.PASSWORD)
                .hasMessage("account.signInName.character");
        assertRefused(new NewPerson("edith", "Edith", "Example", roles), "123456789")
                .hasMessage("account.password.short");
        assertRefused(new NewPerson("edith", "Edith", "Example", roles), "x".repeat(201))
                .hasMessage("account.password.long");
    }

    @Test
    void a_sign_in_name_that_is_an_address_is_the_persons_address() {
        assertThat(SignInName.chosen("Edith@demo.example").address()).contains("Edith@demo.example");
        assertThat(SignInName.chosen("edith of larkfield").address()).isEmpty();
        assertThat(SignInName.chosen("@edith").address()).isEmpty();
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            NewPerson person, String password) {
        return assertThatThrownBy(() -> bench.inTransaction(() -> door.accounts.open(hub, person, password)))
                .isInstanceOf(RuleViolation.class);
    }
}
