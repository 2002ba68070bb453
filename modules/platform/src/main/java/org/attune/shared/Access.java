package org.attune.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names who may use a use case. Every public method of a service carries one; {@link AccessInterceptor}
 * holds it, and an architecture test fails for a method without.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {

    @Nonbinding
    Policy value() default Policy.ADMINISTRATOR;

    /** The audiences of a use case. */
    enum Policy {
        /** Open to anyone, signed in or not. */
        ANYONE,
        /** Whoever is here to learn, by PIN on a shared tablet as well; the use case binds what it reads to the reader. */
        LEARNER,
        /** Any signed-in person, but not by PIN; the use case binds what it reads to the reader. */
        SIGNED_IN,
        /**
         * Managers of settings, and the hub's coordinators and administrators; the use case binds a manager to the settings
         * they manage.
         */
        MANAGER,
        /** As MANAGER, and room leaders; the use case binds them to the rooms they lead, and to what their manager lets them. */
        LEADER,
        /** Specialist leaders; the use case binds them to the settings of their patch, and to what these agreed to share. */
        SPECIALIST,
        /** The hub's coordinators and administrators. */
        COORDINATOR,
        ADMINISTRATOR,
        /** Whoever holds the launch code, bearer or label of a content origin that the use case checks itself. */
        BEARER,
        /** The server itself: start-up, timers, another feature. Never reachable from a page. */
        SYSTEM
    }
}
