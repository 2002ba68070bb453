/**
 * Who is spoken to, and what the content origins answer.
 *
 * <p>{@link org.attune.web.content.FrontDoor} stands before everything and tells by the {@code Host} header whose request
 * it is. The platform's goes on to pages and services; a content origin's ends here, in {@link
 * org.attune.web.content.ContentHost}; any other is sent to the platform. The protocol is docs/tracking-protocol.md.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>no platform page answers under a content origin, and nothing of a content origin under the platform
 *   <li>an unknown host is sent to the platform
 *   <li>a label permits to read its package's files and no other's
 *   <li>a film is sent by the part that is asked for
 *   <li>a film is kept for good only under an address that holds its checksum
 *   <li>a service worker is refused
 *   <li>a content origin reads and sets no cookie
 *   <li>what is no request of the protocol is refused, never a fault
 * </ul>
 */
@NullMarked
package org.attune.web.content;

import org.jspecify.annotations.NullMarked;
