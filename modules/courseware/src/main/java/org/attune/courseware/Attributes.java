package org.attune.courseware;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces after a heading or a block's name: {@code {#id .kind key="value"}}. */
record Attributes(String id, String kind, Map<String, String> named) {
    private static final Pattern PART = Pattern.compile("#([^\\s}]+)|\\.([\\w-]+)|(\\w+)=\"([^\"]*)\"");

    static Attributes of(String inBraces) {
        String id = "";
        String kind = "";
        Map<String, String> named = new HashMap<>();
        Matcher part = PART.matcher(inBraces);
        while (part.find()) {
            if (part.group(1) != null) {
                id = part.group(1);
            } else if (part.group(2) != null) {
                kind = part.group(2);
            } else {
                named.put(part.group(3), part.group(4));
            }
        }
        return new Attributes(id, kind, named);
    }
}
