/**
 * SCORM 1.2 and SCORM 2004 for any Java program: reading packages, the run-time data model, and the activity tree.
 * Needs nothing but the JDK.
 *
 * <ul>
 *   <li>{@code manifest}: what a package says of itself; values only.
 *   <li>{@code packaging}: reads and unpacks zip files; refuses what is dangerous, reports what is wrong.
 *   <li>{@code runtime}: the data models as tables, the API's rules and error codes, derivation of status.
 *   <li>{@code command}: the same on the command line.
 *   <li>{@code sequencing}: activity tree, default rollup, flow and choice.
 * </ul>
 *
 * The books are cited as CAM (Content Aggregation Model), RTE (Run-Time Environment) and SN (Sequencing and Navigation)
 * with their section, for SCORM 2004 4th Edition unless said otherwise; "1.2 RTE" and "1.2 CAM" are those of SCORM 1.2.
 */
@NullMarked
package org.attune.scorm;

import org.jspecify.annotations.NullMarked;
