/**
 * What every feature needs and none owns: who asks ({@link org.attune.shared.Reader}), who may
 * ({@link org.attune.shared.Access}), how a rule refuses ({@link org.attune.shared.RuleViolation}), the
 * configuration, the clock, and the database's start.
 *
 * <p>Stays small: a type that only one feature uses belongs there.
 */
@NullMarked
package org.attune.shared;

import org.jspecify.annotations.NullMarked;
