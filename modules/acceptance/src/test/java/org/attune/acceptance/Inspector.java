package org.attune.acceptance;

import org.attune.acceptance.browser.Browsers;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a journey what it asks for: {@link Browsers} of its own, closed and heard at its end, and a
 * {@link Server}, the one that all journeys share that do not stop it, on H2, with our courses and the
 * tests'.
 */
public final class Inspector implements ParameterResolver {

    private static final Namespace SPACE = Namespace.create(Inspector.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browsers.class || type == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Browsers.class) {
            return context.getStore(SPACE).getOrComputeIfAbsent(Browsers.class, ignored -> new Browsers());
        }
        return Shared.SERVER;
    }

    /** One a process, not one a run of JUnit: with several processes each class is a run of its own. It ends with this JVM. */
    private static final class Shared {
        private static final Server SERVER =
                Server.on(Database.h2()).withTestCourses().start();
    }
}
