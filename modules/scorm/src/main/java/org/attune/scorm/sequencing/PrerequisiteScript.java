package org.attune.scorm.sequencing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads 1.2's prerequisites, an AICC script: identifiers, {@code &}, {@code |}, {@code ~}, {@code =}, {@code <>}, sets and
 * a number of a set, {@code 2*{A,B,C}}. Tools write {@code AND}, {@code OR} and {@code NOT} too, put the number into the
 * braces, and leave quotes out.
 */
public final class PrerequisiteScript {
    /** Longer or deeper is no script that anybody wrote. */
    private static final int LONGEST = 10_000;

    private static final int DEEPEST = 50;

    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|<>|[&|~={},()*]|[^\\s&|~=<>{},()*\"]+)");

    private final Deque<String> tokens;
    private int depth;

    private PrerequisiteScript(Deque<String> tokens) {
        this.tokens = tokens;
    }

    /** What cannot be read. */
    private static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unclear() {
            super(null, null, false, false);
        }
    }

    /** The condition; nothing when the script cannot be understood, or asks for what only a SCO knows. */
    public static Optional<Condition> parse(String script) {
        try {
            PrerequisiteScript reader = new PrerequisiteScript(tokens(script));
            Condition condition = reader.either();
            return reader.tokens.isEmpty() ? Optional.of(condition) : Optional.empty();
        } catch (Unclear e) {
            return Optional.empty();
        }
    }

    private static Deque<String> tokens(String script) {
        String text = script.strip();
        Deque<String> tokens = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (text.length() > LONGEST || !token.region(at, text.length()).lookingAt()) {
                throw new Unclear();
            }
            tokens.add(token.group(1));
            at = token.end();
        }
        return tokens;
    }

    private Condition either() {
        if (++depth > DEEPEST) {
            throw new Unclear();
        }
        List<Condition> choices = new ArrayList<>(List.of(both()));
        while (takes("|", "or")) {
            choices.add(both());
        }
        depth--;
        return choices.size() == 1 ? choices.get(0) : new Condition.AtLeast(1, choices);
    }

    private Condition both() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (takes("&", "and")) {
            parts.add(one());
        }
        return Condition.AtLeast.all(parts);
    }

    private Condition one() {
        boolean not = false;
        while (takes("~", "not")) {
            not = !not;
        }
        Condition found = takes("(", "(") ? bracketed() : isSet() ? set() : reached();
        return not ? new Condition.Not(found) : found;
    }

    private Condition bracketed() {
        Condition inner = either();
        expect(")");
        return inner;
    }

    private boolean isSet() {
        List<String> next = tokens.stream().limit(2).toList();
        return !next.isEmpty()
                && (next.get(0).equals("{") || (next.size() == 2 && next.get(1).equals("*")));
    }

    private Condition set() {
        Integer number = number();
        expect("{");
        number = number == null ? number() : number;
        List<Condition> members = new ArrayList<>();
        do {
            members.add(either());
        } while (takes(",", ","));
        expect("}");
        if (number != null && (number < 1 || number > members.size())) {
            throw new Unclear();
        }
        return number == null ? Condition.AtLeast.all(members) : new Condition.AtLeast(number, members);
    }

    /** {@code 2*}, where it stands. */
    private @Nullable Integer number() {
        String first = tokens.peek();
        List<String> next = tokens.stream().limit(2).toList();
        if (first == null || next.size() < 2 || !next.get(1).equals("*") || !first.matches("[0-9]{1,4}")) {
            return null;
        }
        tokens.remove();
        tokens.remove();
        return Integer.valueOf(first);
    }

    private Condition reached() {
        String identifier = word();
        if (takes("=", "=")) {
            return new Condition.Reached(identifier, completion(word()));
        }
        if (takes("<>", "<>")) {
            return new Condition.Not(new Condition.Reached(identifier, completion(word())));
        }
        return new Condition.Reached(identifier, Completion.COMPLETED);
    }

    /** A course keeps whether a lesson is done, not how: who passed has completed. Tools write the first letter too. */
    private static Completion completion(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "passed", "p", "completed", "complete", "c" -> Completion.COMPLETED;
            case "incomplete", "i" -> Completion.INCOMPLETE;
            case "not attempted", "n" -> Completion.NOT_ATTEMPTED;
            default -> throw new Unclear();
        };
    }

    private String word() {
        String token = tokens.poll();
        if (token == null || token.matches("[&|~={},()*]|<>")) {
            throw new Unclear();
        }
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    private boolean takes(String sign, String word) {
        String next = tokens.peek();
        boolean taken = next != null && (next.equals(sign) || next.equalsIgnoreCase(word));
        if (taken) {
            tokens.remove();
        }
        return taken;
    }

    private void expect(String sign) {
        if (!takes(sign, sign)) {
            throw new Unclear();
        }
    }
}
