package org.attune.scorm.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A local objective of an item (CAM 5.1.7).
 *
 * @param identifier absent only for a primary objective, which the SCO then does not see
 * @param primary whether it stands for the activity itself
 * @param satisfiedByMeasure whether success follows from the measure
 * @param minNormalizedMeasure −1 to 1, the measure from which it is satisfied; 1 unless said
 */
public record Objective(
        @Nullable String identifier, boolean primary, boolean satisfiedByMeasure, BigDecimal minNormalizedMeasure) {}
