package org.attune.shared;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Starts the application: the settings are looked at, then comes the database, then whatever observes {@link Started}; then the launcher,
 * in the same JVM, is told. A servlet listener, since Payara opens data sources only after CDI's own
 * start-up event.
 */
@WebListener
public class Startup implements ServletContextListener {

    @Inject
    Settings settings;

    @Inject
    Migrations migrations;

    @Inject
    Event<Started> started;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        try {
            settings.check();
            migrations.migrate();
            started.fire(new Started());
            System.setProperty("attune.ready", "true");
        } catch (StartRefused refused) {
            System.setProperty("attune.refused", refused.getMessage());
            throw refused;
        }
    }
}
