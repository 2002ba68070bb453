package org.attune.authorisation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attune.shared.Access;

/** All use cases that the application has: nobody has to name theirs here. */
final class UseCases {
    private UseCases() {}

    static List<UseCase> all() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(each -> each.getName().startsWith("org.attune."))
                .distinct()
                .flatMap(UseCases::of)
                .sorted(Comparator.comparing(UseCase::signature))
                .toList();
    }

    private static Stream<UseCase> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(Access.class))
                .map(each -> new UseCase(type, each));
    }

    /** Those that someone signed in asks for. */
    static List<UseCase> forReaders() {
        return all().stream().filter(UseCase::isForReaders).toList();
    }
}
