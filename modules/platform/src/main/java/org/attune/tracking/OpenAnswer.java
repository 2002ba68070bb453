package org.attune.tracking;

import java.time.Instant;

/** What the open step of {@code POST /launch} answers. */
public sealed interface OpenAnswer permits OpenAnswer.Opened, Rejection {

    /**
     * A bearer that does nothing but write one registration.
     *
     * @param registration the registration's label, or that of a preview
     * @param preview whether it opens only to look: there is nothing to write
     */
    record Opened(String bearer, String registration, Instant expires, boolean preview) implements OpenAnswer {
        public String toJson() {
            return Wire.write(Wire.JSON
                    .createObjectBuilder()
                    .add("bearer", bearer)
                    .add("registration", registration)
                    .add("expires", expires.toString())
                    .add("preview", preview)
                    .build());
        }
    }
}
