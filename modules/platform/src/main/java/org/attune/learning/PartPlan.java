package org.attune.learning;

import org.attune.catalogue.ModuleDescription;

/**
 * A part of a course that plays no package, as its page shows it.
 *
 * @param plan the part as the one lesson it is, and what stands around it
 * @param past whether it is of an older version, and the reader's has it no more
 */
public record PartPlan(ModuleDescription part, LessonPlan plan, boolean past) {}
