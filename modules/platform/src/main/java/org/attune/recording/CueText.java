package org.attune.recording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.shared.Line;

/** The text of a cue (W3C WebVTT, 4.2.2 and 6.4). */
final class CueText {
    /** Bounded, so that a text of nothing but angle brackets is read in one go. */
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z]*)([^<>]{0,300})>");

    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|nbsp|lrm|rlm|quot|apos|#39);");
    private static final Set<String> KEPT = Set.of("b", "i", "u");

    private CueText() {}

    /** With tags for who speaks and for emphasis alone, and nothing that could be taken for another tag. */
    static String cleaned(String text) {
        StringBuilder clean = new StringBuilder();
        Matcher tags = TAG.matcher(text);
        int done = 0;
        while (tags.find()) {
            clean.append(escaped(text.substring(done, tags.start()))).append(kept(tags));
            done = tags.end();
        }
        return clean.append(escaped(text.substring(done)))
                .toString()
                .replaceAll("\n{2,}", "\n")
                .strip();
    }

    private static String kept(MatchResult tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (KEPT.contains(name)) {
            return "<" + tag.group(1) + name + ">";
        }
        if (!name.equals("v")) {
            return "";
        }
        String who = voice(tag.group(3));
        if (!tag.group(1).isEmpty()) {
            return "</v>";
        }
        return who.isEmpty() ? "" : "<v " + escaped(who) + ">";
    }

    /** Who speaks, behind the classes that a tag may have: {@code <v.loud Dana Demo>}. */
    private static String voice(String rest) {
        int space = rest.indexOf(' ');
        return space < 0 ? "" : unescaped(Line.of(rest.substring(space)));
    }

    /** Who is said to speak first; empty when nobody is. */
    static String speaker(String text) {
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (tags.group(1).isEmpty() && tags.group(2).equalsIgnoreCase("v")) {
                return voice(tags.group(3));
            }
        }
        return "";
    }

    /** As it is read aloud: in one line, without tags. */
    static String plain(String text) {
        return Line.of(unescaped(TAG.matcher(text).replaceAll("")));
    }

    /** As cue text that says just this. */
    static String escaped(String text) {
        return unescaped(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(
                        switch (entity.group(1)) {
                            case "amp" -> "&";
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "nbsp" -> "\u00a0";
                            case "lrm" -> "\u200e";
                            case "rlm" -> "\u200f";
                            case "quot" -> "\"";
                            default -> "'";
                        }));
    }
}
