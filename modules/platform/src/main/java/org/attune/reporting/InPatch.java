package org.attune.reporting;

import java.time.LocalDate;
import org.attune.setting.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the reader's patch.
 *
 * @param setting its id
 * @param area its local authority
 * @param shares what it agreed to show
 * @param visited the day of the latest visit that the reader wrote of; absent without one
 */
public record InPatch(
        long setting,
        String name,
        String area,
        Sharing shares,
        @Nullable LocalDate visited) {}
