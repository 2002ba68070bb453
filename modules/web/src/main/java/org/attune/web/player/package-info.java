/**
 * The page around a lesson, and what its script asks for in the name of the person signed in: a way into a lesson, a way
 * to send what a device still holds, and to be taken as present.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a launch code is asked for by POST, and never stands in an address that a server sees
 *   <li>whoever is signed out is told so, and no page is shown instead
 *   <li>a page that was opened by one person does nothing in the name of another who signed in since
 * </ul>
 */
@NullMarked
package org.attune.web.player;

import org.jspecify.annotations.NullMarked;
