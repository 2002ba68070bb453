package org.attune.tracking;

/**
 * A way to look at a lesson.
 *
 * @param label of the preview's content origin
 * @param code good for 60 seconds
 */
public record PreviewLaunch(String label, String code) {}
