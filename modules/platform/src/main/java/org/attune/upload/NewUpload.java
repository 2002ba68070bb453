package org.attune.upload;

/**
 * A file that a person wants to bring.
 *
 * @param purpose what it is to be
 * @param fileName as the browser gives it, without folders
 * @param size in bytes
 * @param fingerprint whatever the browser can tell the file by: the same for the same file
 */
public record NewUpload(Purpose purpose, String fileName, long size, String fingerprint) {}
