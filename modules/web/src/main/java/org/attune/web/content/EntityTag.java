package org.attune.web.content;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether a browser has what it asks for already. */
final class EntityTag {
    private EntityTag() {}

    /** @param asked the {@code If-None-Match} header */
    static boolean matches(@Nullable String asked, String tag) {
        return asked != null
                && Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }
}
