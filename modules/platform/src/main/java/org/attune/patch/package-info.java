/**
 * Specialist leaders, the settings they support, and what they write of their visits.
 *
 * <p><b>Words.</b> A <i>patch</i> is the settings, in whichever local authority, that a specialist leader supports; hub
 * coordinators give it. A <i>visit</i> is told by its <i>note</i>: the day, and words.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>coordinators give a patch to a specialist leader and to nobody else
 *   <li>the second of two who change a patch is told and changes nothing
 *   <li>a patch is made of settings of the hub
 *   <li>a note is written about a setting of the own patch and about no other
 *   <li>the author and the managers of the setting read a note and nobody else
 *   <li>who looks after the hub reads no note
 *   <li>no word of a note is in the database
 *   <li>the second of two who change a note is told and loses nothing
 *   <li>a form sent twice makes one note
 *   <li>what may be a child's name is asked about once
 *   <li>when a setting has left the patch its notes are there to read and to delete
 *   <li>when the author leaves the managers keep the notes until their period is over
 *   <li>a setting with notes is not taken away and any other leaves the patches
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code setting} says who manages what, {@code account} who is a specialist leader; {@code reporting}
 * reads what the settings of a patch share.
 */
@NullMarked
package org.attune.patch;

import org.jspecify.annotations.NullMarked;
