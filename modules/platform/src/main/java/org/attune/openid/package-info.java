/**
 * Coming in through the hub's own sign-in, which is an OpenID provider.
 *
 * <p><b>Words.</b> The <i>provider</i> is the hub's own sign-in, named in the configuration. A <i>departure</i> is someone on
 * the way to it: what their browser must bring back. An <i>identity</i> is a person as the provider knows them, its name and
 * their <i>subject</i>, which never changes; their e-mail address may. A <i>linked</i> identity is one whose account is known.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>an answer is taken only for the departure it answers, and once
 *   <li>an ID token is taken only from this provider, for this server and this departure, with its signature, in its time
 *   <li>an ID token is signed with a key of the provider's that others cannot have
 *   <li>whoever comes the first time is known by an e-mail address that the provider has confirmed
 *   <li>an e-mail address that is not confirmed brings nobody in
 *   <li>an e-mail address of several people brings none of them in
 *   <li>whoever came before is known by their subject, whatever their e-mail address is now
 *   <li>an account that one identity is linked to is nobody else's, whoever has the e-mail address now
 *   <li>people of other hubs do not come in
 *   <li>letters that only look alike are not the same address
 *   <li>of several who come at the same time for the first time each gets in to their own account
 *   <li>a provider that does not answer keeps nobody out who has a password
 *   <li>the provider's secret is never told
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} knows who has an e-mail address, {@code setting} which hub it is.
 */
@NullMarked
package org.attune.openid;

import org.jspecify.annotations.NullMarked;
