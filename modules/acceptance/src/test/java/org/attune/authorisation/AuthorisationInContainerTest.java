package org.attune.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.authorisation.Reasons.Kind;
import org.attune.shared.Reader;
import org.attune.shared.Role;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may call what, with whose ids, over all use cases of the application. A use case finds its way here by itself; what it
 * is given stands in {@link Arguments}, and where it may answer otherwise than the others, in {@link Reasons}.
 */
@ArquillianTest
class AuthorisationInContainerTest {
    private static final String WHERE = "modules/acceptance/src/test/java/org/attune/authorisation/";

    /** Made once: they are not changed, since every call is rolled back. */
    private static @Nullable TwoHubs made;

    @Inject
    TwoHubs.Maker maker;

    @Inject
    Calls calls;

    private final Arguments arguments = new Arguments();
    private final Reasons reasons = new Reasons();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> telling = new HashSet<>();
    private TwoHubs hubs;

    @BeforeEach
    void twoHubs() throws IOException, InterruptedException {
        if (made == null) {
            made = maker.make();
        }
        hubs = made;
    }

    @Test
    void no_use_case_escapes() {
        for (UseCase each : UseCases.all()) {
            if (each.isForReaders() && !each.beginsWithReader()) {
                failures.add(each.signature() + " is for " + each.policy() + ", so it has to ask for a Reader first");
            }
            for (Parameter parameter : each.asked()) {
                String asked = parameter.getType().getSimpleName() + " " + parameter.getName();
                if (each.isForReaders() && arguments.of(each, parameter).isEmpty()) {
                    failures.add(
                            each.signature() + " asks for " + asked + ", which this test does not know: add a row \""
                                    + each.name() + " " + parameter.getName() + "\" to " + WHERE
                                    + "Arguments.java that says whose it is, and its value in OneHub or Someone");
                }
                if (isOpen(each)
                        && isAnId(parameter)
                        && !reasons.has(Kind.OPEN, each.name() + " " + parameter.getName())) {
                    failures.add(each.signature() + " is open to " + each.policy() + " and asks for the id " + asked
                            + ": say in " + WHERE + "Reasons.java, OPEN, what protects it");
                }
            }
        }
        assertThat(UseCases.forReaders()).hasSizeGreaterThan(100);
        expectNoFailures(Kind.OPEN);
        assertThat(arguments.unused())
                .as("rows of Arguments that no use case asks for any more")
                .isEmpty();
    }

    private static boolean isOpen(UseCase useCase) {
        return switch (useCase.policy()) {
            case ANYONE, BEARER -> true;
            case SYSTEM, LEARNER, SIGNED_IN, MANAGER, LEADER, SPECIALIST, COORDINATOR, ADMINISTRATOR -> false;
        };
    }

    private static boolean isAnId(Parameter parameter) {
        return parameter.getType() == long.class
                || parameter.getType() == Long.class
                || Collection.class.isAssignableFrom(parameter.getType());
    }

    @Test
    void who_is_not_admitted_gets_not_found_whatever_they_ask_for() {
        for (UseCase each : known()) {
            for (Someone whose : List.of(hubs.asking(), hubs.stranger())) {
                List<@Nullable Object> asked = arguments.all(each, whose).orElseThrow();
                for (Reader reader : readers()) {
                    if (!each.admits(reader)) {
                        expectAbsent(each.name() + " as " + inWords(reader), calls.call(each, with(reader, asked)));
                    }
                }
                expectAbsent(each.name() + " as nobody", calls.call(each, with(null, asked)));
            }
        }
        expectNoFailures();
    }

    private void expectAbsent(String what, Answer answer) {
        if (!(answer instanceof Answer.Absent)) {
            failures.add(what + " " + answer.inWords());
        }
    }

    @Test
    void what_is_anothers_does_not_exist_for_who_is_admitted() {
        for (UseCase each : known()) {
            List<Parameter> asked = each.asked();
            for (int i = 0; i < asked.size(); i++) {
                Argument row = arguments.of(each, asked.get(i)).orElseThrow();
                for (Argument.Other other : row.others(hubs, each)) {
                    List<@Nullable Object> given =
                            new ArrayList<>(arguments.all(each, hubs.asking()).orElseThrow());
                    given.set(i, row.value().apply(other.someone()));
                    askForAnothers(each, asked.get(i), other, given);
                }
            }
        }
        expectNoFailures(Kind.ANSWERED, Kind.AT_THE_FIELD);
    }

    private void askForAnothers(
            UseCase useCase, Parameter parameter, Argument.Other other, List<@Nullable Object> given) {
        String key = useCase.name() + " " + parameter.getName();
        for (Reader reader : admitted(useCase)) {
            Answer answer = calls.watch(useCase, with(reader, given));
            if (!isNothingOf(other.someone(), key, answer)) {
                failures.add(useCase.name() + " as " + inWords(reader) + " with " + other.inWords() + " "
                        + parameter.getName() + " " + answer.inWords());
            }
        }
    }

    /** Absent; or nothing is told and nothing done. */
    private boolean isNothingOf(Someone other, String key, Answer answer) {
        if (answer instanceof Answer.Violated) {
            return reasons.has(Kind.AT_THE_FIELD, key);
        }
        if (answer instanceof Answer.Done done && !done.wrote()) {
            Told told = done.told();
            return told.isNothing()
                    || Stream.of(other.hub.word, other.word, other.secret).noneMatch(told::holds)
                            && (told.hasParts() || reasons.has(Kind.ANSWERED, key));
        }
        return answer instanceof Answer.Absent;
    }

    @Test
    void who_is_admitted_gets_what_is_theirs_and_nothing_of_others() {
        for (UseCase each : known()) {
            List<@Nullable Object> asked = arguments.all(each, hubs.asking()).orElseThrow();
            for (Reader reader : admitted(each)) {
                String what = each.name() + " as " + inWords(reader) + " with their own ids";
                Answer answer = calls.call(each, with(reader, asked));
                if (answer instanceof Answer.Done done) {
                    expectOwn(each, what, done.told());
                } else if (!(answer instanceof Answer.Violated) || !reasons.has(Kind.REFUSED, each.name())) {
                    failures.add(what + " " + answer.inWords());
                }
            }
            expectToTell(each);
        }
        expectNoFailures(Kind.REFUSED, Kind.TELLS_LITTLE);
    }

    private void expectOwn(UseCase useCase, String what, Told told) {
        Someone stranger = hubs.stranger();
        Someone colleague = hubs.colleague();
        Stream<String> others = Stream.of(stranger.hub.word, stranger.word, stranger.secret, colleague.secret);
        Stream<String> names = useCase.isPersonal() ? Stream.of(colleague.word) : Stream.empty();
        if (Stream.concat(others, names).anyMatch(told::holds)) {
            failures.add(what + " tells of others: " + told.words());
        }
        Someone asking = hubs.asking();
        if (Stream.of(asking.hub.word, asking.word, asking.secret).anyMatch(told::holds)) {
            telling.add(useCase.name());
        }
    }

    /** Where no word of the reader's own comes, none of others' could be seen either. */
    private void expectToTell(UseCase useCase) {
        Class<?> type = useCase.method().getReturnType();
        boolean could = !type.isPrimitive() && !type.isEnum();
        if (could && !telling.contains(useCase.name()) && !reasons.has(Kind.TELLS_LITTLE, useCase.name())) {
            failures.add(
                    useCase.name() + " tells nobody anything of theirs, so that what is others' would not be seen: "
                            + "make more for it in NewHub or NewSomeone, or give the reason in Reasons, TELLS_LITTLE");
        }
    }

    private void expectNoFailures(Kind... tried) {
        assertThat(failures).isEmpty();
        for (Kind each : tried) {
            assertThat(reasons.unused(each))
                    .as("reasons, " + each + ", that nothing needs any more")
                    .isEmpty();
        }
    }

    /** Those whose parameters are all known; of the others, the first test speaks. */
    private List<UseCase> known() {
        return UseCases.forReaders().stream()
                .filter(UseCase::beginsWithReader)
                .filter(each -> arguments.all(each, hubs.asking()).isPresent())
                .toList();
    }

    private List<Reader> admitted(UseCase useCase) {
        return readers().stream()
                .filter(reader -> useCase.admits(reader) && reader.roles().size() == 1)
                .toList();
    }

    /** Each role alone, and whoever came in by a PIN. */
    private List<Reader> readers() {
        Someone asking = hubs.asking();
        List<Reader> readers = new ArrayList<>();
        Stream.of(Role.values()).map(asking::as).forEach(readers::add);
        readers.add(asking.as(Role.EDUCATOR).forLearningOnly());
        readers.add(new Reader(asking.account, asking.hub.id, EnumSet.allOf(Role.class), true));
        return readers;
    }

    private static List<@Nullable Object> with(@Nullable Reader reader, List<@Nullable Object> asked) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(reader);
        all.addAll(asked);
        return all;
    }

    private static String inWords(Reader reader) {
        String roles = reader.roles().size() == 1
                ? reader.roles().iterator().next().name()
                : new HashSet<>(reader.roles()).toString();
        return roles + (reader.learningOnly() ? " by a PIN" : "");
    }
}
