package org.attune.tracking;

import jakarta.json.JsonObject;

/** What the begin step of {@code POST /launch} answers. */
public sealed interface BeginAnswer permits BeginAnswer.Begun, Rejection {

    /** A begun epoch with the state to start the SCO from, in the form of docs/tracking-protocol.md. */
    record Begun(long epoch, JsonObject body) implements BeginAnswer {
        public String toJson() {
            return Wire.write(body);
        }
    }
}
