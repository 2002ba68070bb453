/**
 * From a course's source (a folder with {@code course.yaml}, lessons in Markdown and drawings; see
 * {@code docs/course-source.md}) to packages that any learning platform plays.
 *
 * <ul>
 *   <li>A SCORM 2004 4th edition package holds a lesson an SCO; one of the 3rd edition or of SCORM 1.2 holds the whole
 *       course as one SCO, or one lesson. A course also leaves as web pages and as one page to print.
 *   <li>The same source gives the same bytes, on every machine and every day.
 *   <li>Every file of a package is listed in its manifest; identifiers never change from version to version, and no two
 *       packages have the same.
 *   <li>A package that is not valid by the schemas in it, that {@code org.attune.scorm} has something to say about, or
 *       that is too large or too heavy, is not handed on.
 *   <li>What was released of a course never goes: neither places nor answers nor notes are lost to a new version.
 *   <li>A fault in a source is told in a sentence, with its file and line; a course with a fault gives no package.
 * </ul>
 *
 * The lesson shell, the code that runs inside a package, lies in {@code src/main/ts}. It shares nothing with the
 * platform's player but SCORM's names.
 */
@NullMarked
package org.attune.courseware;

import org.jspecify.annotations.NullMarked;
