/**
 * What keeps the two kinds of origin apart in the browser: {@link org.attune.web.security.SecurityHeaders} on every
 * answer, {@link org.attune.web.security.SameOrigin} before every request that changes something, and the session cookie.
 */
@NullMarked
package org.attune.web.security;

import org.jspecify.annotations.NullMarked;
