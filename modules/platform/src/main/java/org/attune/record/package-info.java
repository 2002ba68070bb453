/**
 * What someone learnt, to show to others: certificates, and the record of all learning.
 *
 * <p><b>Words.</b> A <i>certificate</i> says that someone finished a course, as it was then. Its <i>code</i> lets anyone who
 * has it check that it was given. The <i>record</i> is all that a person learnt, for themselves: courses of the hub, and what
 * they learnt <i>elsewhere</i> and added by hand, perhaps with a <i>proof</i>, a file.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>finishing a course gives one certificate, however often and by how many it is asked for
 *   <li>a course that was done again has a certificate of each time, and the record shows each
 *   <li>who finished before there were certificates is given one when they ask
 *   <li>who does a course again that has no certificate is given the one of the first time before
 *   <li>a code has no letter that is taken for another, and is known however it is typed
 *   <li>whoever has the code learns name, course and date, and nothing else; a closed account's is unknown
 *   <li>nobody sees another's certificate, record or proof
 *   <li>what was learnt elsewhere is sealed with the person's key and lost with it; it is changed only by who has seen it
 *   <li>a proof is a PDF, JPEG or PNG by its name and by its bytes
 *   <li>a year counts what was finished in it, and what is under way by when it was last open
 * </ul>
 *
 * <p><b>Neighbours.</b> {@code learning} tells that a course was finished or is begun again, and what was begun; {@code account} has names and
 * keys; {@code setting} the hub's name; {@code document} knows kinds of files. Whoever closes an account calls
 * {@link org.attune.record.RecordService#forget}.
 */
@NullMarked
package org.attune.record;

import org.jspecify.annotations.NullMarked;
