package org.attune.authorisation;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.shared.Access;
import org.attune.shared.Access.Policy;
import org.attune.shared.Reader;
import org.attune.shared.Role;

/** A public method of a service. */
record UseCase(Class<?> service, Method method) {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    /** {@code MoveService.move}: so the tables call it; those of one name are one to them. */
    String name() {
        return service.getSimpleName() + "." + method.getName();
    }

    /** With what it asks for, so that those of one name are told apart. */
    String signature() {
        return Arrays.stream(method.getParameters())
                .map(each -> each.getType().getSimpleName() + " " + each.getName())
                .collect(Collectors.joining(", ", name() + "(", ")"));
    }

    Policy policy() {
        return method.getAnnotation(Access.class).value();
    }

    /** Who may; nothing when it is no reader who asks. */
    // Without a default: a policy that is added does not compile here until someone says whom it admits.
    Optional<Set<Role>> admitted() {
        return switch (policy()) {
            case LEARNER, SIGNED_IN -> Optional.of(ALL);
            case MANAGER -> Optional.of(EnumSet.of(Role.MANAGER, Role.COORDINATOR, Role.ADMINISTRATOR));
            case LEADER ->
                Optional.of(EnumSet.of(Role.ROOM_LEADER, Role.MANAGER, Role.COORDINATOR, Role.ADMINISTRATOR));
            case SPECIALIST -> Optional.of(EnumSet.of(Role.SPECIALIST_LEADER));
            case COORDINATOR -> Optional.of(EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR));
            case ADMINISTRATOR -> Optional.of(EnumSet.of(Role.ADMINISTRATOR));
            case ANYONE, BEARER, SYSTEM -> Optional.empty();
        };
    }

    boolean isForReaders() {
        return admitted().isPresent();
    }

    boolean admits(Reader reader) {
        return (!reader.learningOnly() || policy() == Policy.LEARNER)
                && reader.roles().stream().anyMatch(admitted().orElseThrow()::contains);
    }

    /** Whether an answer tells the reader about themselves, and nothing about their colleagues. */
    boolean isPersonal() {
        return policy() == Policy.LEARNER || policy() == Policy.SIGNED_IN;
    }

    boolean beginsWithReader() {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Reader.class;
    }

    /** What is asked for after the reader. */
    List<Parameter> asked() {
        List<Parameter> all = List.of(method.getParameters());
        return beginsWithReader() ? all.subList(1, all.size()) : all;
    }
}
