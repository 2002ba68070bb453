package org.attune.authorisation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attune.shared.Access;

/** All use cases of the running application, found and not listed: a new one is among them by itself. */
final class UseCases {
    private UseCases() {}

    static List<UseCase> all(BeanManager beans) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith("org.attune."))
                .distinct()
                .flatMap(UseCases::of)
                .sorted(Comparator.comparing(UseCase::name)
                        .thenComparing(each -> each.method().toString()))
                .toList();
    }

    /** Those that ask for a reader, and so speak of what is somebody's. */
    static List<UseCase> forReaders(BeanManager beans) {
        return all(beans).stream()
                .filter(each -> Admission.asksForReader(each.policy()))
                .toList();
    }

    private static Stream<UseCase> of(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && !method.isSynthetic())
                .filter(method -> method.isAnnotationPresent(Access.class))
                .map((Method method) -> new UseCase(type, method));
    }
}
