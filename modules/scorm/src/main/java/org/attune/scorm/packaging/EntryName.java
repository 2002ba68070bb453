package org.attune.scorm.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a zip entry, as a path that is sure to stay inside the folder it is unpacked to.
 *
 * @param path with {@code /} as separator and without one at its end; empty for the package's own folder
 * @param fault why the name is not acceptable; then the path is of no use
 */
record EntryName(String path, @Nullable String fault) {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern IGNORED_ENDS = Pattern.compile("[. ]+(?=/|$)");
    private static final Pattern JUNK = Pattern.compile("(?:.*/)?(?:__MACOSX(?:/.*)?|\\.DS_Store|Thumbs\\.db)");

    /** What every file system keeps: bytes of UTF-8 in one step. */
    private static final int MAX_STEP = 255;

    /** Leaves room for the folder the package is unpacked to, in the 4,096 bytes of a path. */
    private static final int MAX_PATH = 2_000;

    static EntryName of(String name, PackageLimits limits) {
        String slashed = name.replace('\\', '/');
        if (slashed.indexOf('\0') >= 0) {
            return refused("has a NUL character in its name");
        }
        if (slashed.startsWith("/")) {
            return refused("has a name that starts at the root of a disk");
        }
        if (DRIVE.matcher(slashed).matches()) {
            return refused("has a name that starts with a drive letter");
        }
        List<String> steps = new ArrayList<>();
        for (String step : slashed.split("/", -1)) {
            if (step.strip().equals("..")) {
                return refused("has a name that leads out of the package");
            }
            if (step.getBytes(UTF_8).length > MAX_STEP) {
                return refused("has a name that is too long to be kept");
            }
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        String path = String.join("/", steps);
        if (steps.size() > limits.depth() || path.getBytes(UTF_8).length > MAX_PATH) {
            return refused("lies more than " + limits.depth() + " folders deep, or its name is too long");
        }
        return new EntryName(path, null);
    }

    private static EntryName refused(String why) {
        return new EntryName("", why);
    }

    /**
     * What two names have in common that are one file to some file system: case, composed or decomposed letters (Unicode
     * NFC), and dots and spaces at the end of a step.
     */
    static String key(String path) {
        String folded = nfc(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return IGNORED_ENDS.matcher(nfc(folded)).replaceAll("");
    }

    static String nfc(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** Whether an operating system left the file behind, and no page can mean it. */
    static boolean isJunk(String path) {
        return JUNK.matcher(path).matches();
    }

    /** A name from a package as it can be shown: without signs that steer a terminal or turn the line about. */
    static String shown(String name) {
        if (name.isBlank()) {
            return "(without a name)";
        }
        StringBuilder out = new StringBuilder();
        String whole = name.length() <= 200 ? name : name.substring(0, 200) + "…";
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            out.append(c < ' ' ? (char) ('\u2400' + c) : steers ? '\ufffd' : c);
        }
        return out.toString();
    }
}
