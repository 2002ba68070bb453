/**
 * What the page of packages asks for when somebody brings one: to start, to add a part, to have it checked, to give it up.
 *
 * <p><b>Rules</b>, each the name of a test:
 *
 * <ul>
 *   <li>a part at the wrong offset is answered with how much was received
 *   <li>a refused file is answered with a sentence
 *   <li>whoever is signed out is told so, and no page is shown instead; an educator finds nothing here
 * </ul>
 */
@NullMarked
package org.attune.web.upload;

import org.jspecify.annotations.NullMarked;
