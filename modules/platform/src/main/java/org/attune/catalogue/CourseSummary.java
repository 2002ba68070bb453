package org.attune.catalogue;

/**
 * A course as the catalogue lists it.
 *
 * @param course id of the course
 * @param minutes of all its lessons
 * @param lessons how many
 * @param hasDrawing whether {@link CatalogueService#drawing} has one
 */
public record CourseSummary(long course, String title, String summary, int minutes, int lessons, boolean hasDrawing) {}
