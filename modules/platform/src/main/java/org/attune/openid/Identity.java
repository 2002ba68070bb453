package org.attune.openid;

import org.jspecify.annotations.Nullable;

/**
 * A person as the provider knows them.
 *
 * @param issuer the provider
 * @param subject who they are there, for good
 * @param email their e-mail address, when the provider told it
 * @param confirmed whether the provider says that the address is theirs
 */
record Identity(String issuer, String subject, @Nullable String email, boolean confirmed) {}
