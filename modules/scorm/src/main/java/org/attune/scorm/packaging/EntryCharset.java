package org.attune.scorm.packaging;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The encoding of the names in a zip. Those that do not say are in CP437 by the book (APPNOTE, appendix D), and in practice
 * in whatever the computer spoke. The manifest names the same files in an encoding that is known, so that of the usual
 * ones is taken in which most of them are found.
 */
final class EntryCharset {
    /** The book's. */
    static final Charset DEFAULT = Charset.forName("IBM437");

    private static final List<Charset> USUAL = Stream.of(
                    "IBM437",
                    "IBM850",
                    "windows-1252",
                    "IBM852",
                    "windows-1250",
                    "windows-1251",
                    "IBM866",
                    "Shift_JIS",
                    "GBK",
                    "Big5",
                    "EUC-KR")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private EntryCharset() {}

    /**
     * The one in which most of the files that a manifest names are found.
     *
     * @param manifest the manifest's own entry
     * @param declared paths as seen from the manifest
     */
    static Charset of(Collection<ZipHeader> headers, ZipHeader manifest, Set<String> declared) {
        Charset best = DEFAULT;
        int most = 0;
        for (Charset charset : USUAL) {
            String path = slashed(manifest, charset);
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            Set<String> found = new HashSet<>();
            for (ZipHeader each : headers) {
                String name = slashed(each, charset);
                if (name.startsWith(folder) && declared.contains(name.substring(folder.length()))) {
                    found.add(name);
                }
            }
            if (found.size() > most) {
                most = found.size();
                best = charset;
            }
        }
        return best;
    }

    private static String slashed(ZipHeader header, Charset charset) {
        return header.name(charset).replace('\\', '/');
    }
}
