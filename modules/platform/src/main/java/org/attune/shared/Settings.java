package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server's configuration, read through MicroProfile Config. docs/operating.md lists every name. */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "attune.mode", defaultValue = "demo")
    String mode;

    @Inject
    @ConfigProperty(name = "attune.demo")
    Optional<Boolean> demo;

    @Inject
    @ConfigProperty(name = "attune.data", defaultValue = "data")
    String data;

    @Inject
    @ConfigProperty(name = "attune.courses")
    Optional<String> courses;

    @Inject
    @ConfigProperty(name = "attune.address", defaultValue = "http://localhost:8080")
    String address;

    @Inject
    @ConfigProperty(name = "attune.content.host", defaultValue = "content.localhost:8080")
    String contentHost;

    /** Production refuses demo accounts and secrets that it would have to make up. */
    public boolean production() {
        return mode.equals("production");
    }

    /** Whether the demo hub is wanted: by default everywhere but in production, and never there. */
    public boolean demo() {
        return !production() && demo.orElse(true);
    }

    /** The folder that holds packages, secrets and, with H2, the database. */
    public Path data() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    /** The folder of courses that every hub on this server starts with: catalogue.json and packages. */
    public Optional<Path> courses() {
        return courses.map(path -> Path.of(path).toAbsolutePath().normalize());
    }

    /** The platform origin, without a slash at its end. */
    public String address() {
        return address;
    }

    /** Host and port under which each registration has a content origin of its own. */
    public String contentHost() {
        return contentHost;
    }

    /** The content origin of a registration. */
    public String contentOrigin(String label) {
        return scheme() + "://" + label + "." + contentHost;
    }

    /** http or https, as the platform's own address says. */
    public String scheme() {
        return address.substring(0, address.indexOf(':'));
    }
}
