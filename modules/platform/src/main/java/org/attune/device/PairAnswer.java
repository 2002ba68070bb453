package org.attune.device;

import java.time.Duration;

/** What a pairing code leads to. */
public sealed interface PairAnswer {

    /**
     * Paired.
     *
     * @param token what the browser keeps
     */
    record Paired(String token) implements PairAnswer {}

    /** No such code, or it was used, or is too old: told apart to nobody. */
    record WrongCode() implements PairAnswer {}

    /** Too many wrong codes from this address. */
    record SlowDown(Duration pause) implements PairAnswer {}
}
