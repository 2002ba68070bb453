/**
 * Who may sign in, and the keys that protect what is known of them: the server's
 * ({@link org.attune.account.ServerKey}) and each learner's own ({@link org.attune.account.LearnerKeys}).
 *
 * <p><b>Words.</b> An <i>account</i> is a person's way in, in one hub. A <i>one-time key</i> is a link or a code that lets
 * someone in once, to choose a password. A <i>door event</i> is what happened at someone's door, for them to read. A
 * <i>web session</i> is somebody signed in with one browser. A <i>sign-in name</i> is what they type, an e-mail
 * address or not. A <i>try</i> is a name and a password from an address. A <i>subject</i> is what failed tries are counted
 * for: a name, an address, or a name at an address where it has got in before.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a sign-in name is told apart neither by case, nor by the space around it, nor by how its letters are composed
 *   <li>any text may be typed as a sign-in name
 *   <li>a password is kept only as an Argon2id hash, with the parameters in the hash
 *   <li>a password that is tried first, or built of what one is called, is refused
 *   <li>wrong passwords are told day by day, without from where, and go in time
 *   <li>an unknown name and a wrong password get the same answer, for the same work
 *   <li>a few failed tries are free, then each is followed by a longer pause, a minute at most
 *   <li>a name is slowed whether it is known or not
 *   <li>an address is slowed far later than a name
 *   <li>getting in forgets what failed for the name, not what failed for the address
 *   <li>failed tries are forgiven as time passes
 *   <li>strangers do not slow down a person at an address where they have got in before
 *   <li>tries at the same time are counted one after the other
 *   <li>what is counted names nobody, and goes once it says nothing any more
 *   <li>a one-time key works once, until it ends, whoever else tries at the same time
 *   <li>of a one-time key only a keyed hash is kept
 *   <li>a new key of a purpose ends the one before, and a chosen password ends all
 *   <li>a start code is read however it was typed
 *   <li>a chosen password ends the web sessions that there are
 *   <li>a web session is found by its key alone, with all that a request needs
 *   <li>of a web session's key only a hash is kept
 *   <li>a web session ends without a request for half an hour, on a shared tablet for five minutes
 *   <li>nobody gets in to an account without a password
 *   <li>a PIN is kept only as an Argon2id hash
 *   <li>five wrong PINs are free, then each is followed by a longer pause, from a minute to half an hour
 *   <li>an account that a demo offers to everyone stays as it is
 *   <li>a security event has neither password nor typed name
 * </ul>
 *
 * <p><b>Neighbours.</b> None. {@code setting} makes the first account, {@code demo} the invented ones.
 */
@NullMarked
package org.attune.account;

import org.jspecify.annotations.NullMarked;
