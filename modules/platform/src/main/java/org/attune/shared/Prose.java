package org.attune.shared;

/** A text of several lines that someone typed. */
public final class Prose {

    private Prose() {}

    /** As it is kept: to the letter, without what cannot be seen or sent. A line ends as everywhere on the web. */
    public static String of(String typed) {
        StringBuilder words = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> {
            int type = Character.getType(each);
            boolean control = type == Character.CONTROL && each != '\n' && each != '\t';
            if (!control && type != Character.SURROGATE) {
                words.appendCodePoint(each);
            }
        });
        return words.toString();
    }
}
