package org.attune.authorisation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attune.shared.Access.Policy;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** Whom each policy admits: said here once more, on purpose, in words that share nothing with the interceptor. */
final class Admission {
    private static final Set<Policy> WITHOUT_READER = Set.of(Policy.ANYONE, Policy.BEARER, Policy.SYSTEM);
    private static final Map<Policy, Predicate<Reader>> ADMITTED = new EnumMap<>(Map.of(
            Policy.LEARNER, reader -> true,
            Policy.SIGNED_IN, reader -> !reader.learningOnly(),
            Policy.MANAGER, fullyAs(Role.MANAGER, Role.COORDINATOR, Role.ADMINISTRATOR),
            Policy.COORDINATOR, fullyAs(Role.COORDINATOR, Role.ADMINISTRATOR),
            Policy.ADMINISTRATOR, fullyAs(Role.ADMINISTRATOR)));

    private Admission() {}

    private static Predicate<Reader> fullyAs(Role... roles) {
        return reader -> !reader.learningOnly() && Stream.of(roles).anyMatch(reader.roles()::contains);
    }

    static boolean knows(Policy policy) {
        return WITHOUT_READER.contains(policy) || ADMITTED.containsKey(policy);
    }

    static boolean asksForReader(Policy policy) {
        return ADMITTED.containsKey(policy);
    }

    /** Someone in each role alone, and in each by PIN on a shared tablet. */
    static List<Reader> everyKindOf(Reader someone) {
        List<Reader> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.add(new Reader(someone.account(), someone.hub(), Set.of(role)));
            all.add(new Reader(someone.account(), someone.hub(), Set.of(role), true));
        }
        return all;
    }

    static List<Reader> admitted(Policy policy, Reader someone) {
        return everyKindOf(someone).stream().filter(ADMITTED.get(policy)).toList();
    }

    static List<Reader> refused(Policy policy, Reader someone) {
        return everyKindOf(someone).stream()
                .filter(ADMITTED.get(policy).negate())
                .toList();
    }

    static String name(Reader reader) {
        String role = reader.roles().iterator().next().name();
        return reader.learningOnly() ? role + " by PIN" : role;
    }
}
