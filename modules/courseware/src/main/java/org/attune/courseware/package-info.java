/**
 * From a course's source (a folder with {@code course.yaml}, lessons in Markdown and drawings; see
 * {@code docs/course-source.md}) to packages that any learning platform plays.
 *
 * <ul>
 *   <li>A SCORM 2004 4th edition package holds a lesson an SCO; a SCORM 1.2 package holds the whole course as one SCO.
 *   <li>The same source gives the same bytes, on every machine and every day.
 *   <li>Every file of a package is listed in its manifest; identifiers never change from version to version.
 *   <li>A fault in a source is told in a sentence, with its file and line; a course with a fault gives no package.
 * </ul>
 *
 * The lesson shell, the code that runs inside a package, lies in {@code src/main/ts}. It shares nothing with the
 * platform's player but SCORM's names.
 */
@NullMarked
package org.attune.courseware;

import org.jspecify.annotations.NullMarked;
