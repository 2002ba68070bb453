package org.attune.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.attune.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A module as a coordinator describes it.
 *
 * @param summary what it is about; empty for none
 * @param minutes 0 when nobody says; of a package the lessons say it
 * @param resource the package or recording to play, the document to read, the event to attend; 0 for other kinds
 * @param text a link's address, a reflection's question, also of one after an event or a recording; else empty
 * @param rule when a live event or a recording is done
 */
public record PartWords(
        ModuleKind kind, String title, String summary, int minutes, long resource, String text, ModuleRule rule) {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_MINUTES = 1_000;

    /**
     * Without what cannot be seen.
     *
     * @throws RuleViolation at the field that is wrong
     */
    public PartWords {
        if (resource == 0 && kind != ModuleKind.LINK && kind != ModuleKind.REFLECTION) {
            throw missing(kind);
        }
        title = CourseWords.line(title, "title", CourseWords.LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new RuleViolation("part.title.missing").at("title");
        }
        summary = CourseWords.line(summary, "summary", CourseWords.LONGEST_TEXT);
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new RuleViolation("part.minutes.wrong").at("minutes");
        }
        rule = rule.checked(kind);
        text = switch (kind) {
            case PACKAGE, DOCUMENT -> "";
            case LIVE_EVENT, RECORDING -> rule.wantsReflection() ? question(text) : "";
            case LINK -> address(text);
            case REFLECTION -> question(text);
        };
    }

    /** A module of another kind than those that have a rule. */
    public PartWords(ModuleKind kind, String title, String summary, int minutes, long resource, String text) {
        this(kind, title, summary, minutes, resource, text, ModuleRule.NONE);
    }

    /** That nothing of the kind was chosen, or it is not there. */
    static RuleViolation missing(ModuleKind kind) {
        return new RuleViolation("part."
                        + switch (kind) {
                            case PACKAGE -> "package";
                            case DOCUMENT -> "document";
                            case LIVE_EVENT -> "event";
                            case RECORDING -> "recording";
                            case LINK -> "address";
                            case REFLECTION -> "question";
                        }
                        + ".missing")
                .at("resource");
    }

    /** A package under its own title. Nobody typed it, so it is cut rather than refused. */
    public static PartWords ofPackage(long resource, String title) {
        boolean fits = title.length() <= CourseWords.LONGEST_TITLE;
        String cut = fits ? title : title.substring(0, CourseWords.LONGEST_TITLE - 1) + "…";
        return new PartWords(ModuleKind.PACKAGE, cut, "", 0, resource, "");
    }

    /** The package or recording it plays; absent for other kinds. */
    @Nullable
    Long played() {
        return kind == ModuleKind.PACKAGE || kind == ModuleKind.RECORDING ? resource : null;
    }

    /** The document it gives to read; absent for other kinds. */
    @Nullable
    Long read() {
        return kind == ModuleKind.DOCUMENT ? resource : null;
    }

    /** The event that it is to attend; absent for other kinds. */
    @Nullable
    Long attended() {
        return kind == ModuleKind.LIVE_EVENT ? resource : null;
    }

    private static String question(String typed) {
        String question = CourseWords.line(typed, "text", CourseWords.LONGEST_TEXT);
        if (question.isEmpty()) {
            throw new RuleViolation("part.question.missing").at("text");
        }
        return question;
    }

    /** An address of the web: what else a browser may follow from a link could run a script, or open a file. */
    private static String address(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            throw new RuleViolation("part.address.missing").at("text");
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            if (web && uri.getRawUserInfo() == null && address.length() <= LONGEST_ADDRESS) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw (RuleViolation)
                    new RuleViolation("part.address.wrong").at("text").initCause(e);
        }
        throw new RuleViolation("part.address.wrong").at("text");
    }
}
