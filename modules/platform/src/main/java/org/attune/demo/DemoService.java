package org.attune.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.attune.shared.Access;

/** The demo hub, where one is wanted and none is yet. */
@ApplicationScoped
@Transactional
public class DemoService {

    /** The accounts to offer on the sign-in page; none when this server shows no demo. */
    @Access(Access.Policy.ANYONE)
    public List<DemoAccount> offered() {
        return List.of();
    }
}
