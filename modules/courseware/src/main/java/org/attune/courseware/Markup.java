package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

/** HTML as it is written. */
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /** @param texts take the places of {@code %s} in the format, escaped */
    Markup add(String format, Object... texts) {
        Object[] escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = escape(String.valueOf(texts[i]));
        }
        out.append(String.format(format, escaped));
        return this;
    }

    /** What is HTML already. */
    Markup html(String html) {
        out.append(html);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
