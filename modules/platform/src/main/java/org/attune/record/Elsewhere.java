package org.attune.record;

import java.util.Optional;

/**
 * What someone learnt elsewhere.
 *
 * @param version of what they say of it, for who changes it
 */
public record Elsewhere(long id, ElsewhereWords words, long version, Optional<Proof> proof) {

    /** What the file that proves it is. */
    public record Proof(String fileName, long size) {}
}
