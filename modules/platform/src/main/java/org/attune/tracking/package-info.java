/**
 * Keeps what a learner did in a package and what they watched of a recording, and loses nothing.
 *
 * <p><b>Words.</b> A <i>registration</i> is one learner's tracked run through one version of a module's resource. An
 * <i>epoch</i> is a begun launch in it, a <i>position</i> the (epoch, seq) of an event. The <i>log</i> holds events as they
 * were received; the <i>document</i> of an activity attempt is all that follows from them, and the projection keeps it. A
 * <i>launch code</i> opens a <i>bearer</i>, which writes one registration and does nothing else. A <i>branch</i> is where
 * an older tab had got to when it lost. A <i>piece</i> is a stretch of a recording that was really played, with when that was;
 * what counts as <i>watched</i> is the union of pieces, and no more than their time lets one see. A <i>preview</i> is a coordinator's look at a package: a label without a
 * registration, so there is nothing that could be tracked.
 *
 * <p><b>How it goes.</b> {@link org.attune.tracking.LaunchService} opens and begins; {@link
 * org.attune.tracking.TrackService} takes events. Both hold the registration's row for the transaction, so that its events
 * come one after another. {@code ActivityDocument} merges without a database; {@code EventLog}, {@code Documents} and
 * their like keep what it says, sealed with the learner's key.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>any order of arrival gives the same state
 *   <li>every element follows the highest epoch and seq that set it; a score's four parts move together; objectives merge
 *       by id; records merge whole
 *   <li>a replay is answered as before and changes nothing; the same key with other bytes is a conflict and kept aside
 *   <li>one bad element never blocks the rest; longer values are kept with a warning
 *   <li>making a launch code writes nothing; a launch code is single use; open raises nothing; begin repeated with the
 *       same bearer gives the same epoch and attempt
 *   <li>what staff reopened begins a new attempt at its next launch and once; draining takes nothing of it, and what an older
 *       tab still writes goes to the attempt it began
 *   <li>bearers live 12 hours; a password reset ends bearers and unopened codes, and lets new ones in also when the clock was
 *       set back
 *   <li>an older epoch is stored and acknowledged as superseded; its terminate never ends a newer session; what it wrote
 *       beyond the point read and lost is a branch
 *   <li>two tabs count learning time once; total time is the sum over sessions of each session's last session time
 *   <li>a deleted note is blanked in log and projection and no replay brings it back
 *   <li>the projection is rebuilt from the log to the same content
 *   <li>a preview begins without a trace, in mode browse and for no credit; what is sent under it is refused
 *   <li>a preview's label and code open that preview alone, and a learner's code no preview
 *   <li>a new resource begins with the state of the same activity when it was carried there; an activity with a state of its
 *       own keeps it; what arrives in the old registration later is gone on from, or offered as a branch; what the end of a
 *       session said and the time come along; what was never opened between is passed over
 *   <li>what was really played counts once and seeking earns nothing; a piece earns twice the time it took on the server's
 *       clock at most and is cut at its end; two tabs at once earn no more than one pair of eyes; progress only rises with
 *       each event; what the page says of progress and completion counts for nothing; malformed pieces are refused and block
 *       nothing; pieces are of recordings alone
 *   <li>where somebody was in one recording says nothing of another
 *   <li>who says completed and misses the mark has not completed, whatever came first
 *   <li>what is tracked is sealed with the learner's key and lost with it
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} has the keys. The catalogue implements {@link org.attune.tracking.Resources}.
 * Whoever wants to know of progress observes {@link org.attune.tracking.ActivityBegun} and {@link
 * org.attune.tracking.ActivityProgressed}, in the transaction of what they tell.
 */
@NullMarked
package org.attune.tracking;

import org.jspecify.annotations.NullMarked;
