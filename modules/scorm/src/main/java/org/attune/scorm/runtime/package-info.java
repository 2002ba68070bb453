/**
 * The run-time data models of SCORM 1.2 and 2004, the API's rules, and the derivation of status.
 *
 * <ul>
 *   <li>{@link org.attune.scorm.runtime.DataModel} is a version's table: every element with access, type, range, vocabulary,
 *       initial value and limit. Its JSON drives the browser's model (docs/data-model-json.md).
 *   <li>Limits are floors: what is longer is kept with a warning, up to 1 MiB; above that the set is refused.
 *   <li>A refused value changes nothing.
 *   <li>{@link org.attune.scorm.runtime.RunTimeModel} answers the API's calls from the table, with the error codes of the
 *       version: RTE 3.1.7, 1.2 RTE 3.3.2.
 *   <li>{@link org.attune.scorm.runtime.StatusRules} and {@link org.attune.scorm.runtime.LessonStatus} say what status
 *       follows from measures and scores: RTE 4.2.4.1 and 4.2.22.1, 1.2 RTE 3.4.4.
 *   <li>{@link org.attune.scorm.runtime.LaunchElements} says what the manifest gives an attempt to begin with.
 * </ul>
 */
@NullMarked
package org.attune.scorm.runtime;

import org.jspecify.annotations.NullMarked;
