package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
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
    Optional<String> demo;

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

    @Inject
    @ConfigProperty(name = "attune.db.url")
    Optional<String> databaseUrl;

    @Inject
    @ConfigProperty(name = "attune.trusted.proxies")
    Optional<String> trustedProxies;

    @Inject
    LimitSettings limits;

    @Inject
    MailSettings mail;

    @Inject
    RetentionSettings retention;

    @Inject
    ReminderSettings reminders;

    @Inject
    OpenIdSettings openId;

    @Inject
    MeetingSettings meetings;

    /**
     * Looks at every setting that has a form of its own: what is mistyped must not pass for its default.
     *
     * @throws StartRefused when one is not what it may be
     */
    void check() {
        StartRefused.unless("attune.mode", mode, "demo|production", "demo or production");
        demo.ifPresent(on -> StartRefused.unless("attune.demo", on, "true|false", "true or false"));
        StartRefused.unless(
                "attune.address",
                address,
                "https?://[^/?#@\\s]+",
                "the address as people type it, such as https://learn.example.org, without a slash at its end");
        StartRefused.unless(
                "attune.content.host",
                contentHost,
                "[^/?#@:\\s]+(:[0-9]{1,5})?",
                "a host with or without a port, such as learn-packages.example.net");
        databaseUrl.ifPresent(url -> StartRefused.unless(
                "attune.db.url", url, "jdbc:(postgresql|h2):.+", "an address such as jdbc:postgresql://host/database"));
        trustedProxies();
        limits.check();
        mail.check();
        retention.check();
        reminders.check();
        openId.check(production());
        meetings.check(production());
    }

    /** Production refuses demo accounts and secrets that it would have to make up. */
    public boolean production() {
        return mode.equals("production");
    }

    /** Whether the demo hub is wanted: by default everywhere but in production, and never there. */
    public boolean demo() {
        return !production() && !demo.equals(Optional.of("false"));
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

    /** How large a file may be that somebody brings, in millions of bytes. */
    public int uploadMegabytes() {
        return limits.uploadMegabytes();
    }

    /**
     * How much a package may hold.
     *
     * @param entries files and folders
     * @param megabytes of all of them, unpacked; in units of 1,048,576 bytes, as the next two
     * @param entryMegabytes of one of them
     * @param manifestMegabytes of the manifest, which is held in memory
     * @param ratio of one entry's size, unpacked to packed
     * @param depth folders in folders
     */
    public record PackageLimit(
            int entries, int megabytes, int entryMegabytes, int manifestMegabytes, int ratio, int depth) {}

    /** How much a package may hold that somebody brings. */
    public PackageLimit packageLimit() {
        return limits.packages();
    }

    /** How the way to the mail server is kept from listeners. */
    public enum MailTls {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** From the first command on, or no letter is sent. */
        STARTTLS,
        /** From the start. */
        TLS
    }

    /**
     * The server that takes letters.
     *
     * @param user who signs in there; empty for nobody
     * @param from the address that letters come from
     */
    public record MailServer(String host, int port, String user, String password, String from, MailTls tls) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** The server that takes letters; none when letters are to be kept in files. */
    public Optional<MailServer> mailServer() {
        return mail.server();
    }

    /**
     * How long what is about people is kept.
     *
     * @param account an account that nobody comes in to; absent: for good
     * @param signIns what happened at people's doors
     * @param letters what became of letters
     * @param staffActions what staff did
     * @param keptAside what browsers sent and could not be taken
     */
    public record Retention(
            Optional<Duration> account,
            Duration signIns,
            Duration letters,
            Duration staffActions,
            Duration keptAside,
            Duration visitNotes) {}

    /** How long what is about people is kept. */
    public Retention retention() {
        return retention.periods();
    }

    /** When people may be reminded of something. */
    public OpenHours openHours() {
        return reminders.hours();
    }

    /** How large a document of a course may be, in millions of bytes. */
    public int documentMegabytes() {
        return limits.documentMegabytes();
    }

    /** How large a recording may be, in millions of bytes. */
    public int recordingMegabytes() {
        return limits.recordingMegabytes();
    }

    /** The proxies that are believed whom they speak for. */
    public Networks trustedProxies() {
        return Networks.of(trustedProxies.orElse(""))
                .orElseThrow(() -> new StartRefused("attune.trusted.proxies is \"" + trustedProxies.orElse("")
                        + "\". It must be addresses or networks with commas between them, such as 127.0.0.1,10.0.0.0/8:"
                        + " set it so, or leave it out."));
    }

    /**
     * The hub's own sign-in, an OpenID provider.
     *
     * @param issuer as the provider writes itself
     * @param name what people call it: "Sign in with …"
     * @param hub name or id of the hub whose people come in so; a server with one hub needs none
     */
    public record OpenId(String issuer, String clientId, String clientSecret, String name, Optional<String> hub) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "OpenId " + issuer;
        }
    }

    /** The hub's own sign-in, when there is one. */
    public Optional<OpenId> openId() {
        return openId.provider();
    }

    /** A BigBlueButton server: its address up to before {@code /api}, and the secret that it knows us by. */
    public record BigBlueButton(String address, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "BigBlueButton " + address;
        }
    }

    /** The BigBlueButton server where events may be held, when there is one. */
    public Optional<BigBlueButton> bigBlueButton() {
        return meetings.bigBlueButton();
    }

    /** A Jitsi Meet server: its address, what it calls us, and the secret that tokens are signed with. */
    public record Jitsi(String address, String appId, String secret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Jitsi " + address;
        }
    }

    /** The Jitsi Meet server where events may be held, when there is one. */
    public Optional<Jitsi> jitsi() {
        return meetings.jitsi();
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
