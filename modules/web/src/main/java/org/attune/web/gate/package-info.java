/**
 * What stands before the pages: who is let in ({@link org.attune.web.gate.Gate}) and what becomes of a failure
 * ({@link org.attune.web.gate.Faults}).
 */
@NullMarked
package org.attune.web.gate;

import org.jspecify.annotations.NullMarked;
