package org.attune.courseware;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A work that a lesson rests on.
 *
 * @param doi empty when it has none
 * @param url where it is read, for a work without a DOI; empty when not given
 */
record Source(String key, String text, String doi, String url) {
    private static final Pattern HEAD = Pattern.compile("^(.*?)\\s*\\((\\d{4}[a-z]?)[^)]*\\)");
    private static final Pattern FAMILY_NAME = Pattern.compile("([^,&]+?),\\s*(?:\\p{Lu}\\.[\\s-]?)+");

    /** Where to find it; empty when that is not known. */
    String address() {
        return doi.isEmpty() ? url : "https://doi.org/" + doi;
    }

    /** How the text refers to it: "Degotardi 2010", "Bjørnestad and Os 2018", "Baron and others 2023". */
    String brief() {
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            return key;
        }
        Matcher names = FAMILY_NAME.matcher(head.group(1));
        StringBuilder brief = new StringBuilder();
        int count = 0;
        String second = "";
        while (names.find()) {
            String name = names.group(1).replaceFirst("^\\s*(and\\s)?", "").strip();
            if (count == 0) {
                brief.append(name);
            } else if (count == 1) {
                second = name;
            }
            count++;
        }
        if (count == 0) {
            brief.append(head.group(1));
        } else if (count == 2) {
            brief.append(" and ").append(second);
        } else if (count > 2) {
            brief.append(" and others");
        }
        return brief + " " + head.group(2);
    }
}
