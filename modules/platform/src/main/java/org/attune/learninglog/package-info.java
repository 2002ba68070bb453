/**
 * What a person writes for themselves, and where they find it again.
 *
 * <p><b>Words.</b> The <i>log</i> is all that one person wrote: <i>notes from lessons</i>, through a package's comments,
 * <i>reflections</i>, to the questions of courses, and <i>notes of one's own</i>, written in the log itself, about a lesson, a
 * course or nothing in particular. Only the third kind is kept here.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a note is sealed with its writer's key, and what the database holds has no word of it; without the key the log is empty
 *       and nothing fails
 *   <li>any prose comes back to the letter, of twenty thousand characters too; what cannot be seen is left out
 *   <li>another's note is not there, to read, to change or to delete
 *   <li>a note is changed by who has seen it; of two tabs the second is told
 *   <li>a form that is sent twice is kept once, and nothing typed since is lost
 *   <li>a note is about a course that its writer is on, and stays about it; it is found by words in any case, with accents or
 *       without
 *   <li>what looks like a child's name is asked about once, and kept when the writer says so; in a note from a lesson, which
 *       asks about none, the log says so
 *   <li>the log has its bounds, and erasing takes one person's own notes and nobody else's
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code learning} gives what was written in courses, and which courses the writer is on; {@code account}
 * seals. Nobody but the writer asks: there is no use case for staff.
 */
@NullMarked
package org.attune.learninglog;

import org.jspecify.annotations.NullMarked;
