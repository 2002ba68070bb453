/**
 * What somebody was typing on a shared tablet, and had not kept, when it locked: it waits for its writer, and nobody else
 * ever sees it.
 *
 * <p><b>Words.</b> An <i>unkept form</i> is a form of a page with all that was in its fields.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>an unkept form comes back to its writer, and to nobody else
 *   <li>the database holds no word of it, and it is gone with the key of its writer
 *   <li>the same form typed on takes the place of what was there
 *   <li>whoever came in by a PIN sees what a PIN opens
 *   <li>of very many the oldest go, and what is too large is not taken
 *   <li>what is a month old goes
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} has the learners' keys.
 */
@NullMarked
package org.attune.unkept;

import org.jspecify.annotations.NullMarked;
