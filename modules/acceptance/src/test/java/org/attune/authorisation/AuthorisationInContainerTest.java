package org.attune.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.authorisation.TwoHubs.People;
import org.attune.authorisation.UseCase.Outcome;
import org.attune.shared.Access.Policy;
import org.attune.shared.Reader;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every use case, for everybody, with what is theirs and what is not: what is not yours is not there. */
@ArquillianTest
class AuthorisationInContainerTest {
    /** Fewer would mean that they are not found any more. */
    private static final int AT_LEAST = 150;

    private static People people;

    @Inject
    BeanManager beans;

    @Inject
    TwoHubs twoHubs;

    @Resource
    UserTransaction transaction;

    private final List<String> failures = new ArrayList<>();

    @BeforeEach
    void twoHubs() throws Exception {
        if (people == null) {
            people = twoHubs.make();
        }
    }

    @Test
    void no_use_case_escapes() {
        List<UseCase> all = UseCases.all(beans);
        assertThat(all).hasSizeGreaterThan(AT_LEAST);
        Exceptions openDoors = Exceptions.openDoors();
        for (UseCase each : all) {
            if (!Admission.knows(each.policy())) {
                failures.add(
                        "%s has the policy %s. Say in Admission whom it admits.".formatted(each.name(), each.policy()));
            } else if (Admission.asksForReader(each.policy())) {
                each.parameters().stream()
                        .filter(parameter -> Arguments.find(each, parameter).isEmpty())
                        .forEach(parameter -> failures.add(Arguments.unknown(each, parameter)));
            } else if (each.policy() != Policy.SYSTEM && !openDoors.has(each.name())) {
                failures.add("%s is open to %s. Say in Exceptions.openDoors what holds the door."
                        .formatted(each.name(), each.policy()));
            }
        }
        openDoors
                .idle()
                .forEach(each -> failures.add(
                        "%s is no open door any more. Take it out of Exceptions.openDoors.".formatted(each)));
        Arguments.unused(UseCases.forReaders(beans))
                .forEach(each -> failures.add(
                        "No use case takes “%s” any more. Take it out of Arguments.ROWS.".formatted(each)));
        assertThat(failures).isEmpty();
    }

    @Test
    void whom_the_policy_does_not_admit_finds_nothing_whatever_they_ask_for() throws Exception {
        for (UseCase each : UseCases.forReaders(beans)) {
            for (Reader reader : Admission.refused(each.policy(), people.own().reader)) {
                for (Someone whose : List.of(people.own(), people.stranger())) {
                    Outcome outcome = each.call(transaction, reader, Arguments.of(each, whose));
                    if (!(outcome instanceof Outcome.Absent)) {
                        failures.add("%s as %s, whom %s does not admit: %s"
                                .formatted(each.name(), Admission.name(reader), each.policy(), outcome));
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void what_is_yours_is_there_and_nothing_else_with_it() throws Exception {
        Exceptions absent = Exceptions.absentThoughOwn();
        for (UseCase each : UseCases.forReaders(beans)) {
            for (Reader reader : Admission.admitted(each.policy(), people.own().reader)) {
                Outcome outcome = each.call(transaction, reader, Arguments.of(each, people.own()));
                boolean wrong = outcome instanceof Outcome.Broken
                        || outcome instanceof Outcome.Absent && !absent.has(each.name());
                if (wrong) {
                    failures.add(
                            "%s as %s with what is theirs: %s".formatted(each.name(), Admission.name(reader), outcome));
                }
                told(outcome)
                        .ifPresent(what -> failures.add("%s as %s with what is theirs tells %s"
                                .formatted(each.name(), Admission.name(reader), what)));
            }
        }
        absent.idle()
                .forEach(each -> failures.add("%s is needed no more in Exceptions.absentThoughOwn.".formatted(each)));
        assertThat(failures).isEmpty();
    }

    @Test
    void what_is_not_yours_is_not_there() throws Exception {
        Exceptions silent = Exceptions.nothingHappens();
        Exceptions refused = Exceptions.refusedByRule();
        Exceptions answered = Exceptions.answeredWithout();
        for (UseCase each : UseCases.forReaders(beans)) {
            for (Reader reader : Admission.admitted(each.policy(), people.own().reader)) {
                for (Trespass trespass : Trespass.all(each, reader, people)) {
                    Outcome outcome = each.call(transaction, reader, trespass.arguments());
                    String key = each.name() + " " + trespass.parameter();
                    boolean fine = outcome instanceof Outcome.Absent
                            || outcome instanceof Outcome.Refused && refused.has(key)
                            || outcome instanceof Outcome.Answered answer
                                    && (each.answersNothing()
                                            ? silent.has(key)
                                            : answer.isEmpty() || answered.has(key));
                    String call = "%s as %s with %s".formatted(each.name(), Admission.name(reader), trespass.whose());
                    if (!fine) {
                        failures.add("%s: %s".formatted(call, outcome));
                    }
                    told(outcome).ifPresent(what -> failures.add("%s tells %s".formatted(call, what)));
                }
            }
        }
        silent.idle()
                .forEach(each -> failures.add("%s is needed no more in Exceptions.nothingHappens.".formatted(each)));
        refused.idle()
                .forEach(each -> failures.add("%s is needed no more in Exceptions.refusedByRule.".formatted(each)));
        answered.idle()
                .forEach(each -> failures.add("%s is needed no more in Exceptions.answeredWithout.".formatted(each)));
        assertThat(failures).isEmpty();
    }

    /** What of others the reader was told. */
    private static Optional<String> told(Outcome outcome) {
        String contents = Contents.of(outcome);
        if (contents.contains(people.stranger().hub.marker) || contents.contains(people.stranger().secret)) {
            return Optional.of("what is another hub's");
        }
        return contents.contains(people.neighbour().secret) ? Optional.of("what is someone else's") : Optional.empty();
    }
}
