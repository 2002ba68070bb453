package org.attune.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import org.attune.shared.Networks;
import org.attune.shared.Settings;

/**
 * Where a request comes from. Behind a proxy every request has the proxy's address; a proxy that the configuration trusts
 * is believed whom it speaks for, in {@code X-Forwarded-For}. What stands before that anyone can write: it is not read.
 */
@ApplicationScoped
public class ClientAddress {

    @Inject
    Settings settings;

    public String of(HttpServletRequest request) {
        Networks trusted = settings.trustedProxies();
        Deque<String> hops = new ArrayDeque<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String hop : header.split(",", -1)) {
                hops.push(hop.strip());
            }
        }
        String nearest = request.getRemoteAddr();
        Optional<InetAddress> address = Networks.address(nearest);
        while (address.isPresent() && trusted.contain(address.get()) && !hops.isEmpty()) {
            Optional<InetAddress> before = Networks.address(hops.pop());
            if (before.isEmpty()) {
                break;
            }
            address = before;
        }
        return address.map(InetAddress::getHostAddress).orElse(nearest);
    }
}
