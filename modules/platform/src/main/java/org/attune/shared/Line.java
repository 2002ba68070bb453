package org.attune.shared;

/** A line of text as people type it into a field. */
public final class Line {

    private Line() {}

    /**
     * The text without what cannot be seen: control characters and halves of characters, which a database may refuse, and
     * space around it. Line breaks and runs of space become one space.
     */
    public static String of(String typed) {
        StringBuilder line = new StringBuilder();
        typed.codePoints().forEach(each -> {
            int type = Character.getType(each);
            boolean space = Character.isWhitespace(each) || Character.isSpaceChar(each) || type == Character.CONTROL;
            if (space) {
                line.append(' ');
            } else if (type != Character.SURROGATE && type != Character.UNASSIGNED) {
                line.appendCodePoint(each);
            }
        });
        return line.toString().strip().replaceAll(" {2,}", " ");
    }
}
