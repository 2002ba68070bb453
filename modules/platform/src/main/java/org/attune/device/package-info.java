/**
 * Tablets that a setting's people share: a manager or coordinator pairs one with the setting, it shows the names of those who
 * agreed, and each comes in with a PIN of their own, to learn and for nothing else.
 *
 * <p><b>Words.</b> A <i>tablet</i> is a browser that was <i>paired</i> with a setting: it has a token that nobody sees. A
 * <i>pairing code</i> is typed on it once. A <i>PIN</i> is six digits that a person chose; to choose one is to agree.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a pairing code pairs one tablet, and of several at the same time one
 *   <li>a pairing code ends after a quarter of an hour
 *   <li>a pairing code is read however it was typed
 *   <li>of codes and tokens only hashes are kept
 *   <li>wrong codes from an address are slowed
 *   <li>a manager has the tablets of the settings they manage, a coordinator those of the hub
 *   <li>tablets of another setting or hub are not found
 *   <li>a tablet shows those who work in its setting and agreed, by first name and initial
 *   <li>a PIN lets in to learn and for nothing else, on a tablet of a setting where its owner works
 *   <li>five wrong PINs are followed by a pause, for this person on this tablet
 *   <li>a PIN that is easily guessed is refused
 *   <li>whoever changes their PIN begins anew, and whoever stops is shown no more
 *   <li>that a PIN was chosen, and that it was removed, is among what happened at its owner's door
 *   <li>nobody is in by a tablet that was unpaired, or once they have stopped or left
 *   <li>pairing and unpairing are noted
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} hashes and counts PINs and tells people what happened at their door, {@code people} ends a PIN with all else that lets in, {@code setting} says who works where, {@code audit} notes
 * what staff did.
 */
@NullMarked
package org.attune.device;

import org.jspecify.annotations.NullMarked;
