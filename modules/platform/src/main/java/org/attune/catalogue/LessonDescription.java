package org.attune.catalogue;

/**
 * A lesson: an activity of a package that can be launched.
 *
 * @param activity the item identifier of the manifest
 * @param number among all lessons of the course, from 1
 * @param summary empty when the course says none
 * @param minutes 0 when the course says none
 * @param asset whether it keeps no record of its own: opening it is all there is to do
 */
public record LessonDescription(
        String activity, int number, String title, String summary, int minutes, boolean asset) {}
