package org.attune.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tablet that is paired with a setting.
 *
 * @param id of the tablet
 * @param name as whoever added it called it
 * @param setting id of its setting
 * @param where the name of its setting
 * @param addedBy the name of who added it
 * @param usedAt when somebody last came in by PIN; absent when nobody has
 */
public record PairedTablet(
        long id,
        String name,
        long setting,
        String where,
        Instant pairedAt,
        String addedBy,
        @Nullable Instant usedAt) {}
