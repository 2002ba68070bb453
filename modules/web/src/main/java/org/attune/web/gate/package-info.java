/**
 * What stands before the pages: who is let in ({@link org.attune.web.gate.Gate}) and what becomes of a failure
 * ({@link org.attune.web.gate.Faults}). A form that was sent after the web session had ended comes back to its sender with all
 * that was typed ({@link org.attune.web.gate.KeptForm}), and one that another person had opened is stopped before anything
 * of it is applied or shown ({@link org.attune.web.gate.OthersForm}). A file that is larger than any form takes is not read ({@link
 * org.attune.web.gate.LargeForm}).
 */
@NullMarked
package org.attune.web.gate;

import org.jspecify.annotations.NullMarked;
