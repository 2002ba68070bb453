package org.attune.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course as the desk lists it.
 *
 * @param title of the published version, else of the draft
 * @param version id of the published version; 0 when none is
 * @param published number of the published version; empty when none is
 * @param hasDraft whether a next version is in hand
 * @param archivedAt when it left the catalogue; absent while it is there
 */
public record CourseOnDesk(
        long course,
        String title,
        long version,
        String published,
        boolean hasDraft,
        @Nullable Instant archivedAt) {}
