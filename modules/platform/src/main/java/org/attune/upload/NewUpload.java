package org.attune.upload;

/**
 * A file that a person wants to bring.
 *
 * @param fileName as the browser gives it, without folders
 * @param size in bytes
 * @param fingerprint whatever the browser can tell the file by: the same for the same file
 */
public record NewUpload(String fileName, long size, String fingerprint) {}
