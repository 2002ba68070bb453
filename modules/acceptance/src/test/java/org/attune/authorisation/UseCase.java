package org.attune.authorisation;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.attune.shared.Access;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;

/** A public method that says by {@link Access} who may call it. */
record UseCase(Class<?> service, Method method) {

    /** As failures and exceptions name it; those of the same name share what is said of them. */
    String name() {
        return service.getSimpleName() + "." + method.getName();
    }

    Access.Policy policy() {
        return method.getAnnotation(Access.class).value();
    }

    boolean takesReader() {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Reader.class;
    }

    boolean answersNothing() {
        return method.getReturnType() == void.class;
    }

    /** All after the reader. */
    List<Parameter> parameters() {
        return List.of(method.getParameters()).subList(1, method.getParameterCount());
    }

    /** Calls it by way of the interceptors, in a transaction that leaves nothing. */
    Outcome call(UserTransaction transaction, Reader reader, List<Object> arguments) throws Exception {
        Object[] all = new Object[arguments.size() + 1];
        all[0] = reader;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        transaction.begin();
        try {
            return new Outcome.Answered(
                    method.invoke(CDI.current().select(service).get(), all));
        } catch (InvocationTargetException e) {
            return Outcome.of(e.getCause());
        } finally {
            transaction.rollback();
        }
    }

    /** What came of a call. */
    sealed interface Outcome {

        record Answered(Object answer) implements Outcome {
            boolean isEmpty() {
                return Contents.isEmpty(answer);
            }
        }

        record Absent() implements Outcome {}

        record Refused(RuleViolation why) implements Outcome {}

        record Broken(Throwable why) implements Outcome {}

        static Outcome of(Throwable thrown) {
            if (thrown instanceof NotFound) {
                return new Absent();
            }
            return thrown instanceof RuleViolation refused ? new Refused(refused) : new Broken(thrown);
        }
    }
}
