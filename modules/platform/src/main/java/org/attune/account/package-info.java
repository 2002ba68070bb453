/**
 * Who may sign in, and the keys that protect what is known of them: the server's
 * ({@link org.attune.account.ServerKey}) and each learner's own ({@link org.attune.account.LearnerKeys}).
 */
@NullMarked
package org.attune.account;

import org.jspecify.annotations.NullMarked;
