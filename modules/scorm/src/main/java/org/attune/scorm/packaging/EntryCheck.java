package org.attune.scorm.packaging;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at every entry of a zip by what its directory says, before anything is unpacked. */
final class EntryCheck {
    private static final String DANGEROUS = "Please do not use this file. Ask whoever made it for a new export,"
            + " made with the authoring tool; if you do not know where it comes from, delete it.";
    private static final String AGAIN = "Export the package again with its authoring tool.";
    private static final String SMALLER = "Leave out what no page uses, or shrink videos and pictures; or ask those who"
            + " run this server for a higher limit.";

    private final PackageLimits limits;
    private final Problems problems;
    private final Map<String, ZipHeader> files = new LinkedHashMap<>();
    private final Map<String, String> byKey = new HashMap<>();

    EntryCheck(PackageLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** What may be unpacked, by path. */
    Map<String, ZipHeader> files() {
        return files;
    }

    void all(List<ZipHeader> headers, Charset charset, String zip) {
        long bytes = 0;
        for (ZipHeader each : headers) {
            String name = each.name(charset);
            EntryName checked = EntryName.of(name, limits);
            if (checked.fault() != null) {
                refuse(
                        name,
                        "It " + checked.fault() + ". Such a file could overwrite others on the server.",
                        DANGEROUS);
            } else if (each.isSpecial()) {
                refuse(
                        name,
                        "It is a link or a device instead of a file. A link can lead out of the package, to files of the"
                                + " server.",
                        "Put the file itself into the package instead of the link, and zip it again.");
            } else if (!ZipHeader.isFolder(name) && !checked.path().isEmpty() && !EntryName.isJunk(checked.path())) {
                bytes += Math.min(each.size(), limits.bytes() + 1);
                if (readable(each, name) && alone(checked.path(), name)) {
                    files.put(checked.path(), each);
                }
            }
        }
        if (bytes > limits.bytes()) {
            refuse(
                    zip,
                    "Unpacked, its files are larger than " + PackageLimits.shown(limits.bytes()) + " together.",
                    SMALLER);
        }
        overlaps(headers, charset);
        files.keySet().forEach(this::folders);
    }

    private boolean readable(ZipHeader entry, String name) {
        if (entry.encrypted()) {
            refuse(name, "It is locked with a password.", "Make the zip again without a password.");
        } else if (entry.method() != 0 && entry.method() != 8) {
            refuse(
                    name,
                    "It is packed in a way that SCORM does not know (zip method " + entry.method() + ").",
                    "Zip the files again in the ordinary way, or export the package again.");
        } else if (entry.size() > limits.entryBytes()) {
            refuse(name, "Unpacked, it is larger than " + PackageLimits.shown(limits.entryBytes()) + ".", SMALLER);
        } else if (entry.size() > PackageLimits.RATIO_FROM
                && entry.size() / Math.max(1, entry.packed()) >= limits.ratio()) {
            refuse(
                    name,
                    "It grows to more than " + limits.ratio() + " times its size when unpacked, as zip bombs do.",
                    DANGEROUS);
        } else {
            return true;
        }
        return false;
    }

    private boolean alone(String path, String name) {
        String other = byKey.putIfAbsent(EntryName.key(path), path);
        if (other == null) {
            return true;
        }
        refuse(
                name,
                other.equals(path)
                        ? "It is in the package twice."
                        : "Its name and “" + EntryName.shown(other)
                                + "” differ only in small and capital letters or in how an accent is written. On many"
                                + " computers they are one file, so one would overwrite the other.",
                "Give the two files different names, or take one of them out. " + AGAIN);
        return false;
    }

    /** A file may not be the folder of another. */
    private void folders(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (byKey.containsKey(EntryName.key(path.substring(0, slash)))) {
                refuse(path, "The folder it lies in is also a file.", AGAIN);
                return;
            }
        }
    }

    /** Bombs of the newer kind let many entries share the same bytes. */
    private void overlaps(List<ZipHeader> headers, Charset charset) {
        List<ZipHeader> inOrder = headers.stream()
                .sorted(Comparator.comparingLong(ZipHeader::offset))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            ZipHeader before = inOrder.get(i - 1);
            if (inOrder.get(i).offset() - before.offset() < before.packed()) {
                refuse(
                        inOrder.get(i).name(charset),
                        "It shares its bytes with another file of the zip, as zip bombs do.",
                        DANGEROUS);
            }
        }
    }

    private void refuse(String name, String meaning, String remedy) {
        problems.add(Severity.BLOCKING, EntryName.shown(name), meaning, remedy);
    }
}
