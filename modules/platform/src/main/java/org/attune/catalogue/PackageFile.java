package org.attune.catalogue;

import java.nio.file.Path;

/**
 * A file of a package, on disk.
 *
 * @param mediaType with its charset where it is text, for {@code Content-Type}
 */
public record PackageFile(Path file, String mediaType) {}
