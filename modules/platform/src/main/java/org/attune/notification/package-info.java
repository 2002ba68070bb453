/**
 * Letters by e-mail. They leave through an outbox: a row written in the transaction that gives the occasion, so that nothing
 * is told that did not happen, and nothing that happened goes untold because a mail server was away.
 *
 * <p><b>Words.</b> A <i>letter</i> is what one address is told: a few paragraphs, what the reader may do, and why it came. Its
 * <i>occasion</i> names what it is about, {@code start-link/17/2}. A letter is <i>waiting</i>, then <i>sent</i>; <i>kept</i>
 * in a file where there is no mail server; <i>expired</i> when it is no longer worth sending; <i>failed</i> when all tries
 * did. A letter may carry a <i>calendar part</i>, which puts an entry into the reader's calendar or takes it out.
 *
 * <p><b>How it goes.</b> {@link org.attune.notification.OutboxService} takes letters and shows coordinators what became of
 * them. {@code Sending} looks every few seconds: it claims a letter for some minutes, hands it to the {@code Post}, and marks
 * it; each step a transaction of {@code SendingService}. The {@code Post} speaks to a mail server, or writes files.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a letter is put in its caller's transaction, or not at all
 *   <li>a second letter of an occasion is not taken
 *   <li>what a letter says cannot be read in the database, and is erased once it is sent or has expired
 *   <li>a mail server that is down for an hour loses no letter and sends none twice
 *   <li>two servers that look at the same time send a letter once
 *   <li>a letter tried again after a crash has the same Message-ID
 *   <li>a letter past its time is not sent
 *   <li>a letter fails after tries over three days, or at once when its address is refused, and can be sent again
 *   <li>a letter that keeps quiet hours waits for the morning and its tries wait with it
 *   <li>line breaks in a name or a subject make no header
 *   <li>without a mail server each letter is a file that only its owner reads
 *   <li>only where there is no mail server is a letter's text shown, to a coordinator of its hub, and it is noted
 *   <li>a letter that was handed on is known to have been, once
 *   <li>what is for a calendar arrives as a way to read the letter and as a file
 *   <li>after thirty days nothing is left of a letter
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code account} has the server's key, {@code audit} notes who opened a letter. Every feature with
 * something to tell puts letters here; this one knows of none of them.
 */
@NullMarked
package org.attune.notification;

import org.jspecify.annotations.NullMarked;
