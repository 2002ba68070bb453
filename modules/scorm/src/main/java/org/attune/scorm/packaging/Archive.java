package org.attune.scorm.packaging;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.scorm.manifest.Manifest;

/** A zip whose entries were all looked at, and whose sizes are checked while they are read. */
final class Archive implements Closeable {
    private final FileChannel file;
    private final CentralDirectory directory;
    private final PackageLimits limits;
    private final Map<String, ZipHeader> files;
    private final List<Problem> problems;

    private Archive(
            FileChannel file,
            CentralDirectory directory,
            PackageLimits limits,
            EntryCheck checked,
            List<Problem> problems) {
        this.file = file;
        this.directory = directory;
        this.limits = limits;
        this.files = checked.files();
        this.problems = problems;
    }

    /** @throws PackageRefused when it is no zip, or one whose directory cannot be read */
    static Archive open(Path path, PackageLimits limits) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            CentralDirectory directory = CentralDirectory.read(file, path, limits);
            boolean utf8 = directory.headers().stream().allMatch(ZipHeader::isUtf8);
            Archive archive = of(file, directory, path, limits, utf8 ? StandardCharsets.UTF_8 : EntryCharset.DEFAULT);
            return utf8 ? archive : of(file, directory, path, limits, archive.charset());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Archive of(
            FileChannel file, CentralDirectory directory, Path path, PackageLimits limits, Charset charset) {
        Problems problems = new Problems("");
        EntryCheck check = new EntryCheck(limits, problems);
        check.all(directory.headers(), charset, OtherFile.name(path));
        return new Archive(file, directory, limits, check, problems.all());
    }

    private Charset charset() throws IOException {
        List<String> manifests = manifests();
        if (manifests.isEmpty()) {
            return EntryCharset.DEFAULT;
        }
        ZipHeader header = header(manifests.get(0));
        Set<String> declared = new HashSet<>();
        try {
            Manifest manifest = ManifestReader.read(manifest(manifests.get(0)), "", PackageFiles.UNKNOWN)
                    .manifest();
            if (manifest != null) {
                manifest.resources().forEach(each -> {
                    declared.add(each.path());
                    declared.addAll(each.files());
                });
            }
        } catch (PackageRefused e) {
            // Reported when it is read in earnest.
            return EntryCharset.DEFAULT;
        }
        return EntryCharset.of(directory.headers(), header, declared);
    }

    /** What is wrong with its entries. */
    List<Problem> problems() {
        return problems;
    }

    /** Paths of the files that may be unpacked, with {@code /}, in the zip's order; without what systems leave behind. */
    Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The manifest nearest to the root, or those. */
    List<String> manifests() {
        List<String> all = files.keySet().stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase("imsmanifest.xml"))
                .sorted(Comparator.comparingLong(Archive::depth))
                .toList();
        return all.stream().filter(each -> depth(each) == depth(all.get(0))).toList();
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    /** The bytes of the manifest. */
    byte[] manifest(String path) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        ZipHeader header = header(path);
        if (header.size() > limits.manifestBytes()) {
            throw new PackageRefused(
                    path,
                    "The manifest, the file that lists the lessons, is larger than "
                            + PackageLimits.shown(limits.manifestBytes()) + ".",
                    "Split the course into several packages.");
        }
        copy(path, xml);
        return xml.toByteArray();
    }

    /**
     * Inflates a file.
     *
     * @throws PackageRefused when its bytes are not what the directory says
     */
    void copy(String path, OutputStream out) throws IOException {
        new EntryData(file, directory.start(), header(path), path).copy(out);
    }

    /**
     * Files whose bytes are not what the directory says; to know that, they are inflated, and nothing is kept. What lies
     * over the limit for all together is left alone: it is refused for that.
     */
    List<Problem> damaged() throws IOException {
        Problems damaged = new Problems("");
        long bytes = 0;
        for (Map.Entry<String, ZipHeader> each : files.entrySet()) {
            bytes += each.getValue().size();
            if (bytes > limits.bytes()) {
                break;
            }
            try {
                copy(each.getKey(), OutputStream.nullOutputStream());
            } catch (PackageRefused refused) {
                damaged.add(refused.problem());
            }
        }
        return damaged.all();
    }

    private ZipHeader header(String path) {
        ZipHeader header = files.get(path);
        if (header == null) {
            throw new IllegalArgumentException("No such file: " + path);
        }
        return header;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
