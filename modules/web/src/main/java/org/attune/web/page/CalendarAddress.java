package org.attune.web.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calendar's address that was made last: only its hash is kept, so the web session of whoever made it holds it, to be
 * copied until they sign out or make another.
 */
@SessionScoped
public class CalendarAddress implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    SignedIn signedIn;

    private @Nullable String address;
    private @Nullable Instant madeAt;
    private long maker;

    /** @param at when it was made, as it is kept */
    void hold(String made, @Nullable Instant at) {
        address = made;
        madeAt = at;
        maker = signedIn.reader().account();
    }

    /** The address that was made at a time, for who made it; nothing when another is good now. */
    Optional<String> madeAt(@Nullable Instant at) {
        boolean good =
                at != null && at.equals(madeAt) && maker == signedIn.reader().account();
        return good ? Optional.ofNullable(address) : Optional.empty();
    }
}
