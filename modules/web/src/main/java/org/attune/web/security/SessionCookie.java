package org.attune.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.attune.shared.Settings;

/** The container's cookie, by which it finds what pages keep in memory. Over https it goes over nothing else, and no sibling host can put another in its place. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        if (settings.scheme().equals("https")) {
            SessionCookieConfig cookie = start.getServletContext().getSessionCookieConfig();
            cookie.setSecure(true);
            cookie.setPath("/");
            cookie.setName("__Host-attune");
        }
    }
}
