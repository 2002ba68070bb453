/**
 * What stands before the pages: who is let in ({@link org.attune.web.gate.Gate}) and what becomes of a failure
 * ({@link org.attune.web.gate.Faults}). A form that was sent after the web session had ended comes back to its sender with all
 * that was typed ({@link org.attune.web.gate.KeptForm}).
 */
@NullMarked
package org.attune.web.gate;

import org.jspecify.annotations.NullMarked;
