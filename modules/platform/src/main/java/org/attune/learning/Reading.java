package org.attune.learning;

import java.util.Optional;
import org.attune.document.DocumentDescription;

/**
 * A part of a course that is read, as its page shows it.
 *
 * @param document nothing where it is a link
 */
public record Reading(PartPlan part, Optional<DocumentDescription> document) {}
