/**
 * What staff did that changed something for other people: who, when, to what, and why.
 *
 * <p><b>Words.</b> An <i>action</i> is named by the feature that does it, {@code course-published}. A <i>subject</i> is what
 * it was done to, {@code course/7}. <i>Details</i> are a sentence for people: the reason, or how many it touched.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>what was done is noted in the transaction that did it, or not at all
 *   <li>what was noted is read newest first, with the name of who did it
 *   <li>another hub's notes are not there
 *   <li>what concerns a person is known by their id, never by their name
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} has the names. Every feature with actions of staff notes them here; this one knows
 * of none of them.
 */
@NullMarked
package org.attune.audit;

import org.jspecify.annotations.NullMarked;
