package org.attune.authorisation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What an answer holds, however deep. */
final class Contents {
    private Contents() {}

    static boolean isEmpty(Object answer) {
        return answer == null
                || answer.equals(false)
                || answer.equals("")
                || answer instanceof Number number && number.longValue() == 0
                || answer instanceof Optional<?> optional && optional.isEmpty()
                || answer instanceof Collection<?> all && all.isEmpty()
                || answer instanceof Map<?, ?> map && map.isEmpty();
    }

    /** All texts of it, also those that its toString keeps to itself. */
    static String of(Object answer) {
        StringBuilder texts = new StringBuilder();
        add(texts, answer, 0);
        return texts.toString();
    }

    private static void add(StringBuilder texts, Object each, int depth) {
        if (each == null || depth > 20) {
            return;
        }
        if (each instanceof Optional<?> optional) {
            optional.ifPresent(inner -> add(texts, inner, depth + 1));
        } else if (each instanceof Map<?, ?> map) {
            add(texts, map.keySet(), depth + 1);
            add(texts, map.values(), depth + 1);
        } else if (each instanceof Collection<?> all) {
            all.forEach(inner -> add(texts, inner, depth + 1));
        } else if (each instanceof byte[] bytes) {
            texts.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        } else if (each.getClass().getName().startsWith("org.attune.") && !(each instanceof Enum<?>)) {
            addFields(texts, each, depth);
        } else {
            texts.append(each).append('\n');
        }
    }

    private static void addFields(StringBuilder texts, Object each, int depth) {
        try {
            for (Class<?> type = each.getClass();
                    type.getName().startsWith("org.attune.");
                    type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        add(texts, field.get(each), depth + 1);
                    }
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
