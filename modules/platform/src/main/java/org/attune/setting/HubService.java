package org.attune.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.attune.shared.Access;
import org.attune.shared.Reader;

/** The hub itself. */
@ApplicationScoped
@Transactional
public class HubService {

    /** The name of the reader's hub. */
    @Access(Access.Policy.SIGNED_IN)
    public String name(Reader reader) {
        throw new UnsupportedOperationException();
    }
}
