package org.attune.openid;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;

/**
 * Someone on the way to the provider. The web session keeps it, so that an answer counts only in the browser that asked.
 *
 * @param provider where to send the browser
 * @param state what the answer must bring back
 * @param nonce what the ID token must hold
 * @param verifier the secret behind the challenge that was sent along (PKCE)
 * @param at when it was made
 */
public record Departure(URI provider, String state, String nonce, String verifier, Instant at) implements Serializable {

    /** Says nothing of what must not be known. */
    @Override
    public String toString() {
        return "Departure at " + at;
    }
}
