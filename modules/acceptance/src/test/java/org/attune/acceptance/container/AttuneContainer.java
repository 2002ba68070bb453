package org.attune.acceptance.container;

import java.nio.file.Path;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's container is our own distribution, on the database named by {@code attune.test.database}.
 * The first deployment starts it; as every test class has the same one (see {@link WholeApplication}),
 * later ones find it there, and it ends with the suite: one server a database.
 */
public final class AttuneContainer implements DeployableContainer<AttuneContainer.Configuration> {

    private Server server;

    @Override
    public synchronized ProtocolMetaData deploy(Archive<?> archive) {
        if (server == null) {
            server = Server.of(export(archive), Database.named(System.getProperty("attune.test.database", "h2")))
                    .with("attune.demo", "false")
                    .start();
        }
        HTTPContext http = new HTTPContext("localhost", server.port());
        http.add(new Servlet("ArquillianServletRunnerEE9", ""));
        return new ProtocolMetaData().addContext(http);
    }

    private static Path export(Archive<?> archive) {
        Path file = Server.scratchFile("in-container.war");
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // Stays for the next test class.
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    /** There is nothing to configure. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // Nothing to check.
        }
    }
}
