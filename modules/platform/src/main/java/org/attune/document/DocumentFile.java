package org.attune.document;

import java.nio.file.Path;

/** A document on the disk. */
public record DocumentFile(Path file, String name, DocumentType type) {}
