package org.attune.shared;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes use cases of any feature and gives each what it asks for, as the container does; without transactions and access. */
public final class Wiring {
    private final Map<Class<?>, Object> made = new HashMap<>();

    /** Whoever asks for the type gets this. */
    public <T> Wiring with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    /** Several threads may ask at once: none is given what still lacks a part. */
    public synchronized <T> T get(Class<T> type) {
        try {
            return type.cast(bean(type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private @Nullable Object bean(Class<?> type) throws ReflectiveOperationException {
        Object there = made.get(type);
        // What is an interface here is of the container: events, its timer.
        if (there != null || type.isInterface()) {
            return there;
        }
        Object bean = construct(type);
        made.put(type, bean);
        for (Field field : type.getDeclaredFields()) {
            if (Stream.of(Inject.class, Resource.class, PersistenceContext.class)
                    .anyMatch(field::isAnnotationPresent)) {
                field.setAccessible(true);
                field.set(bean, bean(field.getType()));
            }
        }
        return bean;
    }

    private Object construct(Class<?> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                constructor.setAccessible(true);
                Object[] arguments = new Object[constructor.getParameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = bean(constructor.getParameterTypes()[i]);
                }
                return constructor.newInstance(arguments);
            }
        }
        Constructor<?> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }
}
