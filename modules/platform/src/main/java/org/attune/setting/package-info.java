/**
 * The hub and what belongs to it: local authorities, settings, their rooms and staff; and how the first hub comes to be.
 *
 * <p><b>Words.</b> A <i>hub</i> is an alliance of settings that learns together. A <i>setting</i> (a nursery, childminder or
 * pre-school) lies in the area of a <i>local authority</i>. A <i>room</i> is for an age range, told in months. A <i>staff
 * member</i> is a person working in a setting from a day on, with a <i>responsibility</i>, perhaps in one of its rooms; who has
 * several is several. For who looks after the setting, the person is a <i>colleague</i>, and each of these a <i>duty</i>. Who
 * works somewhere is always asked of a day, in London.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>what is over goes on in no closed room, nor beside another of the same
 *   <li>an empty server without demo makes a link that works once
 *   <li>only a hash of the link's token is in the database
 *   <li>a restart before use makes another link and ends the first
 *   <li>of two who use the link at the same time one gets in
 *   <li>a refused field leaves the link as it was
 *   <li>the first person is educator, coordinator and administrator of their hub
 *   <li>a server with an account makes no link
 *   <li>a new hub is told of in the transaction that makes it
 *   <li>a room is for an age range that begins at birth or later, and ends after it begins
 *   <li>a staff member's room is one of their setting
 *   <li>a hub's logo is a PNG or JPEG that was drawn anew, and its coordinators' to change
 *   <li>a setting is renamed once by whoever saw it as it is
 *   <li>a setting is taken away when nobody works there any more
 *   <li>a hub's place is not found for another hub
 *   <li>a person may have several responsibilities, each with first and last day
 *   <li>whoever moves to another room was in the one before until then
 *   <li>whoever moves to another setting of the manager leaves the one before
 *   <li>a person may work in two settings, and leaving one leaves the other as it is
 *   <li>whoever left is not there any more after the last day, and the setting knows that they were
 *   <li>whoever is made manager or room leader has the role until no such responsibility is left in the hub
 *   <li>a role goes by itself on the day after the last, and the binding to the setting does not wait for it
 *   <li>a change of role counts at the next request and ends no session
 *   <li>nobody but a coordinator takes the last manager of a setting away
 *   <li>of two who change what somebody answers for at once the second is told
 *   <li>a room that somebody works in, or is to, is not closed, and nobody begins in a closed one
 *   <li>a room is changed once by whoever saw it as it is
 *   <li>a setting decides what room leaders may and what specialist leaders are shown
 *   <li>a manager of another setting finds nothing of this one
 *   <li>who answers for several things in a setting is put right in the first and keeps the others
 *   <li>a setting that somebody is to begin in is not taken away
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} has the people. Whoever wants to start a new hub with something observes
 * {@link org.attune.setting.HubMade}; whoever has something in a setting that must not go observes
 * {@link org.attune.setting.SettingTakenAway}.
 */
@NullMarked
package org.attune.setting;

import org.jspecify.annotations.NullMarked;
