/**
 * People getting in: who adds them, how they come in for the first time and again, what they say of their work, and what
 * they change of their own account.
 *
 * <p><b>Words.</b> A <i>starter</i> is someone who is being added. They come in with a <i>start link</i>, in a letter, or with
 * a <i>start code</i>, on paper. At the first sign-in they answer the <i>welcome</i>: what to call them, where and as what they
 * work, with children of which ages; what comes of it is their <i>profile</i>.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>whoever is added with an e-mail address gets a link, whoever is added without gets a code
 *   <li>a list of starters is added whole or not at all, and all that is wrong in it is told
 *   <li>a sign-in name is made up for a starter who has none, and no two are the same
 *   <li>a coordinator adds people to the settings of their own hub
 *   <li>a manager adds people to the own settings, and in no role beyond their own
 *   <li>a manager is told nothing of people elsewhere
 *   <li>a manager lets in who works for them alone and may do no more than they
 *   <li>a manager makes no code for who came in before, and whoever came in before is told of a new password
 *   <li>somebody with an account belongs to a setting once they say yes
 *   <li>what somebody asked counts while they look after the setting, and nobody asks themselves
 *   <li>whoever has the address of a starter elsewhere is asked instead, and the manager is answered as for anybody
 *   <li>the setting is told the same whether there is such an account or they say no
 *   <li>whoever is made manager by their yes may do what managers do
 *   <li>nobody answers for another, and no manager asks for a setting that is not theirs
 *   <li>what was asked of someone goes with their account
 *   <li>an address that somebody of the hub has brings in nobody else
 *   <li>whoever is called as somebody there is asked about first
 *   <li>a coordinator puts right how someone is called, what they may do and where they work
 *   <li>whoever is manager or room leader of a setting keeps that role when they are put right, and nobody else has it
 *   <li>nobody puts right where they themselves work or what they may do, unless they alone look after the hub
 *   <li>of two who put someone right at once the second is told
 *   <li>another address counts once its owner confirms it, and may be emptied
 *   <li>whoever left comes in by nothing until they may again, and nothing is deleted
 *   <li>nobody bars themselves, an administrator, or the last who looks after the hub
 *   <li>what somebody said of where they work becomes a setting in which they do
 *   <li>what somebody says of their work grants nothing
 *   <li>a fresh code ends the one before
 *   <li>whoever forgot their password is answered the same whether there is an account or not
 *   <li>no more than three links for a forgotten password work at a time
 *   <li>a password that is refused leaves the link as it was
 *   <li>nothing else is shown until the welcome is answered
 *   <li>whoever changes their password or their address says the present password, and tries at it are counted as at the door
 *   <li>a changed password ends what was let in with the one before, and its person is told
 *   <li>a new address counts once it is confirmed, once, by whoever asked for it; the old one hears of it before
 *   <li>a link to confirm an address ends with a newer one, a changed password, or a change of mind
 *   <li>letters to new addresses come slower after the first five
 *   <li>signing out everywhere ends every session but the one that asks
 *   <li>a changed password, a forgotten one that is chosen anew, and signing out everywhere end the PIN for shared tablets
 *   <li>a sign-in or a change that began with the password of before is over once there is another
 *   <li>nobody sees or changes what is of another account
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} has the keys and passwords, {@code setting} the places, {@code notification} the letters;
 * {@code audit} is told what a coordinator did, {@code tracking} ends what may still be written, and
 * {@code device} the PIN.
 */
@NullMarked
package org.attune.people;

import org.jspecify.annotations.NullMarked;
