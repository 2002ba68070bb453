package org.attune.shared;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Stream;
import org.attune.shared.Access.Policy;

/** Refuses a use case to a reader whom its {@link Access} policy does not name. */
@Access
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AccessInterceptor {

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Access access = call.getMethod().getAnnotation(Access.class);
        if (access != null && !admits(access.value(), call.getParameters())) {
            // What is not yours does not exist for you.
            throw new NotFound();
        }
        return call.proceed();
    }

    private static boolean admits(Policy policy, Object[] parameters) {
        return switch (policy) {
            case ANYONE, BEARER, SYSTEM -> true;
            case LEARNER -> parameters[0] instanceof Reader;
            case SIGNED_IN -> parameters[0] instanceof Reader reader && !reader.learningOnly();
            case MANAGER ->
                parameters[0] instanceof Reader reader
                        && holds(reader, Role.MANAGER, Role.COORDINATOR, Role.ADMINISTRATOR);
            case LEADER ->
                parameters[0] instanceof Reader reader
                        && holds(reader, Role.ROOM_LEADER, Role.MANAGER, Role.COORDINATOR, Role.ADMINISTRATOR);
            case SPECIALIST -> parameters[0] instanceof Reader reader && holds(reader, Role.SPECIALIST_LEADER);
            case COORDINATOR ->
                parameters[0] instanceof Reader reader && holds(reader, Role.COORDINATOR, Role.ADMINISTRATOR);
            case ADMINISTRATOR -> parameters[0] instanceof Reader reader && holds(reader, Role.ADMINISTRATOR);
        };
    }

    private static boolean holds(Reader reader, Role... roles) {
        return !reader.learningOnly() && Stream.of(roles).anyMatch(reader::is);
    }
}
