package org.attune.shared;

/** A line of text as people type it into a field. */
public final class Line {

    private Line() {}

    /**
     * The text without what cannot be seen: control characters and halves of characters, which a database may refuse, what
     * turns the direction of all that stands behind it, and space around it. Line breaks and runs of space become one space.
     */
    public static String of(String typed) {
        StringBuilder line = new StringBuilder();
        typed.codePoints().forEach(each -> {
            int type = Character.getType(each);
            boolean space = Character.isWhitespace(each) || Character.isSpaceChar(each) || type == Character.CONTROL;
            if (space) {
                line.append(' ');
            } else if (type != Character.SURROGATE && type != Character.UNASSIGNED && !turns(each)) {
                line.appendCodePoint(each);
            }
        });
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    /** Embeddings, overrides and isolates (Unicode, annex 9): with them "exe.pdf" is read where "fdp.exe" stands. */
    private static boolean turns(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
