package org.attune.document;

/**
 * A document of a hub.
 *
 * @param label of its content origin: the permission to read it, so for none but who may
 * @param size in bytes
 */
public record DocumentDescription(long id, String label, String fileName, DocumentType type, long size) {

    /** Its name without what the end of it tells. */
    public String title() {
        int end = fileName.lastIndexOf('.');
        return end < 1 ? fileName : fileName.substring(0, end).strip();
    }
}
