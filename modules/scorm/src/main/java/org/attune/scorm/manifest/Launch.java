package org.attune.scorm.manifest;

/**
 * What a leaf item opens.
 *
 * @param href address relative to the root of the package, percent-encoded, with query and fragment of the resource and
 *     the parameters of the item (CAM 3.4.1.8); or an absolute URL when the resource lies elsewhere
 * @param path the file in the package, decoded, with {@code /}; empty when the resource lies elsewhere
 * @param sco whether it speaks to the API; an asset does not, and is complete once it was opened (SN 4.5.4)
 * @param resource identifier of the resource
 */
public record Launch(String href, String path, boolean sco, String resource) {}
