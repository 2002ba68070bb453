package org.attune.record;

import org.attune.document.DocumentType;

/** The file that proves what someone learnt elsewhere. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record ProofFile(String name, DocumentType type, byte[] bytes) {}
