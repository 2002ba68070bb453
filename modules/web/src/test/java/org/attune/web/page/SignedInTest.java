package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.attune.account.Person;
import org.attune.account.SignInAnswer;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.junit.jupiter.api.Test;

class SignedInTest {
    private static final Set<Role> MANAGES = Set.of(Role.EDUCATOR, Role.MANAGER);

    @Test
    void who_manages_no_longer_is_no_manager_from_the_next_request_on() {
        SignedIn session = in(new Reader(7, 1, MANAGES));
        session.mayBe(Set.of(Role.EDUCATOR));
        assertThat(session.reader().is(Role.MANAGER)).isFalse();
        session.mayBe(MANAGES);
        assertThat(session.reader()).isEqualTo(new Reader(7, 1, MANAGES));
    }

    @Test
    void whoever_came_in_by_a_pin_is_there_to_learn_whatever_they_may_elsewhere() {
        SignedIn session = in(new Reader(7, 1, MANAGES).forLearningOnly());
        session.mayBe(MANAGES);
        assertThat(session.reader()).isEqualTo(new Reader(7, 1, MANAGES).forLearningOnly());
    }

    private static SignedIn in(Reader reader) {
        SignedIn session = new SignedIn();
        Person person = new Person(reader.account(), "Mabel", "Example", "mabel@demo.example");
        session.enter(new SignInAnswer.SignedIn(reader, person, 0), "A hub", false);
        return session;
    }
}
