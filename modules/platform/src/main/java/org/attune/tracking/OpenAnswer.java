package org.attune.tracking;

import java.time.Instant;

/** What the open step of {@code POST /launch} answers. */
public sealed interface OpenAnswer permits OpenAnswer.Opened, Rejection {

    /**
     * A bearer that does nothing but write one registration.
     *
     * @param registration the registration's label
     */
    record Opened(String bearer, String registration, Instant expires) implements OpenAnswer {
        public String toJson() {
            return Wire.write(Wire.JSON
                    .createObjectBuilder()
                    .add("bearer", bearer)
                    .add("registration", registration)
                    .add("expires", expires.toString())
                    .build());
        }
    }
}
