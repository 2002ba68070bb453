package org.attune.scorm.packaging;

/**
 * How much a package may hold. A package over a limit is refused, before it is unpacked where its own figures say so,
 * else as soon as it shows.
 *
 * @param entries files and folders in the zip
 * @param bytes of all entries together, inflated
 * @param entryBytes of one entry, inflated
 * @param manifestBytes of the manifest, inflated; it is the only entry that is held in memory
 * @param ratio inflated size over size in the zip, of one entry, from 1 MiB on; deflate itself ends near 1,030
 * @param depth folders in folders, in the name of one entry
 */
public record PackageLimits(int entries, long bytes, long entryBytes, int manifestBytes, int ratio, int depth) {

    /** 20,000 entries, 2 GiB in all, 1 GiB for one, 8 MiB of manifest, ratio 200, 40 folders deep. */
    public static final PackageLimits DEFAULT = new PackageLimits(20_000, 2L << 30, 1L << 30, 8 << 20, 200, 40);

    /** Below this size, in bytes, an entry may be packed as tightly as it likes. */
    static final long RATIO_FROM = 1L << 20;

    /** @throws IllegalArgumentException when one is below 1, or the manifest's is above 64 MiB */
    public PackageLimits {
        if (Math.min(Math.min(entries, manifestBytes), Math.min(ratio, depth)) < 1 || Math.min(bytes, entryBytes) < 1) {
            throw new IllegalArgumentException("A limit is at least 1");
        }
        if (manifestBytes > 64 << 20) {
            throw new IllegalArgumentException("A manifest is held in memory: 64 MiB at most");
        }
    }

    /** A number of bytes as people write it: {@code 2 GB}. */
    static String shown(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB"};
        int unit = 0;
        long number = bytes;
        while (number >= 1 << 10 && unit < units.length - 1) {
            number >>= 10;
            unit++;
        }
        return number + " " + units[unit];
    }
}
