package org.attune.web;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files to keep. */
final class FileNames {
    private static final int LONGEST = 60;

    private FileNames() {}

    /** What it is and of what, in letters, digits and hyphens, whatever that is called: {@code certificate-tuning-in.pdf}. */
    static String of(String what, String title, String end) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.UK)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortly = plain.substring(0, Math.min(plain.length(), LONGEST));
        return what + (shortly.isEmpty() ? "" : "-" + shortly) + "." + end;
    }
}
