package org.attune.authorisation;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a use case gave back, and all that is written in it, however deep. */
record Told(@Nullable Object answer) {
    private static final int SHOWN = 200;

    /** Whether it says nothing at all: no entry, no number, no word. */
    boolean isNothing() {
        return answer == null
                || answer instanceof Optional<?> optional && optional.isEmpty()
                || answer instanceof Collection<?> collection && collection.isEmpty()
                || answer instanceof Map<?, ?> map && map.isEmpty()
                || answer instanceof Number number && number.longValue() == 0
                || answer instanceof String text && text.isBlank()
                || Boolean.FALSE.equals(answer);
    }

    /** Whether it is made of parts, so that much could be in it. */
    boolean hasParts() {
        return answer instanceof Record;
    }

    boolean holds(String word) {
        return words().contains(word);
    }

    String words() {
        StringBuilder words = new StringBuilder();
        write(answer, words);
        return words.toString();
    }

    private static void write(@Nullable Object part, StringBuilder words) {
        if (part instanceof Record whole) {
            for (RecordComponent each : whole.getClass().getRecordComponents()) {
                write(value(whole, each), words);
            }
        } else if (part instanceof Optional<?> optional) {
            write(optional.orElse(null), words);
        } else if (part instanceof Iterable<?> many && !(part instanceof java.nio.file.Path)) {
            many.forEach(each -> write(each, words));
        } else if (part instanceof Map<?, ?> map) {
            write(map.keySet(), words);
            write(map.values(), words);
        } else if (part instanceof byte[] bytes) {
            words.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
        } else if (part != null) {
            words.append(part).append('\n');
        }
    }

    private static @Nullable Object value(Record whole, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        String words = words().strip().replace('\n', ' ');
        return answer == null ? "nothing" : words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }
}
