package org.attune.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A package of a hub, as a list shows it.
 *
 * @param id of the hub's package
 * @param title its own; the file's name when it has none
 * @param scorm the edition it is written for, as people call it; absent when nothing tells
 * @param lessons how many
 * @param uploadedBy the person's name
 */
public record PackageSummary(
        long id,
        String fileName,
        String title,
        @Nullable String scorm,
        boolean playable,
        int lessons,
        int errors,
        int warnings,
        String uploadedBy,
        Instant uploadedAt) {}
