package org.attune.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.attune.shared.Access;

/** Getting in with a name and a password. */
@ApplicationScoped
@Transactional
public class SignInService {

    /**
     * Looks at a name and a password.
     *
     * @param signInName as typed; case and space around it do not matter
     * @param address the network address the try comes from
     */
    @Access(Access.Policy.ANYONE)
    public SignInAnswer signIn(String signInName, String password, String address) {
        throw new UnsupportedOperationException();
    }
}
