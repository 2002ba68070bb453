package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.attune.account.Caller;

/** Where a request comes from, as the person reads it among what happened at their door. */
@ApplicationScoped
public class Callers {

    @Inject
    ClientAddress clients;

    /** The network address, and the browser and machine in a few words. */
    public Caller of(HttpServletRequest request) {
        return new Caller(clients.of(request), Devices.words(request.getHeader("User-Agent")));
    }
}
