/**
 * What is kept about a person, in their own hands: taking all of it along, and closing the account. And the end of what is
 * kept: each thing that is about people goes once it is older than the server is told to keep it.
 *
 * <p><b>Words.</b> An account is <i>closed</i>: its person has left, and nothing says who they were. What remains of them in
 * counts is an <i>anonymous completion</i>. A <i>retention period</i> is how long something is kept.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>after closing nothing of the person can be read and nobody gets in
 *   <li>completions count after closing as before
 *   <li>a certificate of a closed account is unknown
 *   <li>closing touches nobody else
 *   <li>whoever closes says their password and tries at it are counted as at the door
 *   <li>the only one who looks after a hub cannot close
 *   <li>what is older than its period goes and nothing younger
 *   <li>an account that nobody came in to is closed once its period is over and only where there is one
 *   <li>whoever has an address is told once by letter four weeks before their account ends
 *   <li>whoever comes in at the last moment keeps their account
 *   <li>closing leaves a namesake in what staff noted and what no id says is theirs
 * </ul>
 *
 * <p><b>Neighbours.</b> It asks every feature that keeps something of people, and each of them takes its own away; none of
 * them knows of this one.
 */
@NullMarked
package org.attune.mydata;

import org.jspecify.annotations.NullMarked;
