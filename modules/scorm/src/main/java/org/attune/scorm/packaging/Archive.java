package org.attune.scorm.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip whose names were all checked, and whose sizes are checked while they are read. */
final class Archive implements Closeable {
    private static final String SMALLER = "Leave out what no page uses, or ask for a higher limit.";

    private final ZipFile zip;
    private final PackageLimits limits;
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private long inflated;

    private Archive(ZipFile zip, PackageLimits limits) throws PackageRefused {
        this.zip = zip;
        this.limits = limits;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = EntryName.path(entry.getName());
            if (entry.isDirectory() || path.isEmpty()) {
                continue;
            }
            if (files.put(path, entry) != null) {
                throw new PackageRefused(entry.getName(), "it is in the package twice", "Make the package again.");
            }
        }
        checkFolders();
    }

    /** @throws PackageRefused when a name, a link or the number of entries is not acceptable, or it is no zip */
    static Archive open(Path path, PackageLimits limits) throws IOException {
        CentralDirectory.check(path, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            PackageRefused refused = CentralDirectory.notAZip(path);
            refused.initCause(e);
            throw refused;
        }
        try {
            return new Archive(zip, limits);
        } catch (PackageRefused refused) {
            zip.close();
            throw refused;
        }
    }

    /** Paths of the files, with {@code /}, in the zip's order. */
    Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The manifest nearest to the root. */
    Optional<String> manifest() {
        return files.keySet().stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase("imsmanifest.xml"))
                .min((a, b) -> Long.compare(
                        a.chars().filter(c -> c == '/').count(),
                        b.chars().filter(c -> c == '/').count()));
    }

    /** Inflates a file; the limits count over all files read from this archive. */
    void copy(String path, OutputStream out, long limit) throws IOException {
        ZipEntry entry = files.get(path);
        if (entry == null) {
            throw new IllegalArgumentException("No such file: " + path);
        }
        long size = 0;
        byte[] buffer = new byte[65_536];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                inflated += n;
                check(entry, size, limit);
                out.write(buffer, 0, n);
            }
        } catch (ZipException e) {
            PackageRefused refused =
                    new PackageRefused(entry.getName(), "it is damaged or encrypted", "Make the package again.");
            refused.initCause(e);
            throw refused;
        }
    }

    private void check(ZipEntry entry, long size, long limit) throws PackageRefused {
        if (size > limit) {
            throw new PackageRefused(entry.getName(), "it is larger than " + limit + " bytes", SMALLER);
        }
        if (inflated > limits.bytes()) {
            throw new PackageRefused(
                    entry.getName(), "with it the package is larger than " + limits.bytes() + " bytes", SMALLER);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > PackageLimits.RATIO_FROM && size / packed >= limits.ratio()) {
            throw new PackageRefused(
                    entry.getName(),
                    "it grows to more than " + limits.ratio() + " times its size in the zip, as zip bombs do",
                    "Make the package again with its authoring tool.");
        }
    }

    private void checkFolders() throws PackageRefused {
        for (String path : files.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (files.containsKey(path.substring(0, slash))) {
                    throw new PackageRefused(path, "its folder is also a file", "Make the package again.");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
