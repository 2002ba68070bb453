/**
 * The activity tree of an organization, without sequencing rules (SN 4).
 *
 * <ul>
 *   <li>Completion, success and progress roll up by the default rules: RB.1.1.b, RB.1.2.b, RB.1.3.b.
 *   <li>Flow goes to the next or previous item that can be launched.
 *   <li>Choice may take every visible item that can be launched.
 *   <li>A lesson of 1.2 waits for its prerequisites, where they can be understood and met.
 *   <li>An attempt that ends without a status has one by default: UP.4.
 * </ul>
 */
@NullMarked
package org.attune.scorm.sequencing;

import org.jspecify.annotations.NullMarked;
