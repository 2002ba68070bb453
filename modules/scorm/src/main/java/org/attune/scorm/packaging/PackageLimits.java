package org.attune.scorm.packaging;

/**
 * How much a package may hold.
 *
 * @param entries files and folders in the zip
 * @param bytes of all entries together, inflated
 * @param entryBytes of one entry, inflated
 * @param manifestBytes of the manifest, inflated
 * @param ratio inflated size over size in the zip, of one entry, from 1 MiB on; deflate itself ends near 1,030
 */
public record PackageLimits(int entries, long bytes, long entryBytes, long manifestBytes, int ratio) {

    /** 20,000 entries, 2 GiB in all, 1 GiB for one, 8 MiB of manifest, ratio 200. */
    public static final PackageLimits DEFAULT = new PackageLimits(20_000, 2L << 30, 1L << 30, 8L << 20, 200);

    static final long RATIO_FROM = 1L << 20;
}
