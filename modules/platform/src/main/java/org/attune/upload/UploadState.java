package org.attune.upload;

import java.time.Instant;

/**
 * How far a file has come.
 *
 * @param size of the whole, in bytes
 * @param received bytes that are here; the next part begins there
 * @param lastAt when the latest part came
 */
public record UploadState(long upload, String fileName, long size, long received, Instant lastAt) {}
