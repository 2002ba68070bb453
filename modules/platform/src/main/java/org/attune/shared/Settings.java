package org.attune.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    @ConfigProperty(name = "attune.upload.megabytes", defaultValue = "500")
    String uploadMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.entries", defaultValue = "20000")
    String packageEntries;

    @Inject
    @ConfigProperty(name = "attune.package.megabytes", defaultValue = "2048")
    String packageMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.entry.megabytes", defaultValue = "1024")
    String packageEntryMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.manifest.megabytes", defaultValue = "8")
    String packageManifestMegabytes;

    @Inject
    @ConfigProperty(name = "attune.package.ratio", defaultValue = "200")
    String packageRatio;

    @Inject
    @ConfigProperty(name = "attune.package.depth", defaultValue = "40")
    String packageDepth;

    @Inject
    @ConfigProperty(name = "attune.document.megabytes", defaultValue = "25")
    String documentMegabytes;

    @Inject
    @ConfigProperty(name = "attune.trusted.proxies")
    Optional<String> trustedProxies;

    @Inject
    @ConfigProperty(name = "attune.mail.host")
    Optional<String> mailHost;

    @Inject
    @ConfigProperty(name = "attune.mail.port")
    Optional<String> mailPort;

    @Inject
    @ConfigProperty(name = "attune.mail.user")
    Optional<String> mailUser;

    @Inject
    @ConfigProperty(name = "attune.mail.password")
    Optional<String> mailPassword;

    @Inject
    @ConfigProperty(name = "attune.mail.from")
    Optional<String> mailFrom;

    @Inject
    @ConfigProperty(name = "attune.mail.tls", defaultValue = "starttls")
    String mailTls;

    @Inject
    @ConfigProperty(name = "attune.retention.account.days")
    Optional<String> retentionAccount;

    @Inject
    @ConfigProperty(name = "attune.retention.sign-ins.days", defaultValue = "90")
    String retentionSignIns;

    @Inject
    @ConfigProperty(name = "attune.retention.letters.days", defaultValue = "30")
    String retentionLetters;

    @Inject
    @ConfigProperty(name = "attune.retention.staff-actions.days", defaultValue = "2190")
    String retentionStaffActions;

    @Inject
    @ConfigProperty(name = "attune.retention.kept-aside.days", defaultValue = "365")
    String retentionKeptAside;

    @Inject
    @ConfigProperty(name = "attune.openid.issuer")
    Optional<String> openIdIssuer;

    @Inject
    @ConfigProperty(name = "attune.openid.client.id")
    Optional<String> openIdClientId;

    @Inject
    @ConfigProperty(name = "attune.openid.client.secret")
    Optional<String> openIdClientSecret;

    @Inject
    @ConfigProperty(name = "attune.openid.name", defaultValue = "your work account")
    String openIdName;

    @Inject
    @ConfigProperty(name = "attune.openid.hub")
    Optional<String> openIdHub;

    /**
     * Looks at every setting that has a form of its own: what is mistyped must not pass for its default.
     *
     * @throws StartRefused when one is not what it may be
     */
    void check() {
        require("attune.mode", mode, "demo|production", "demo or production");
        demo.ifPresent(on -> require("attune.demo", on, "true|false", "true or false"));
        require(
                "attune.address",
                address,
                "https?://[^/?#@\\s]+",
                "the address as people type it, such as https://learn.example.org, without a slash at its end");
        require(
                "attune.content.host",
                contentHost,
                "[^/?#@:\\s]+(:[0-9]{1,5})?",
                "a host with or without a port, such as learn-packages.example.net");
        databaseUrl.ifPresent(url -> require(
                "attune.db.url", url, "jdbc:(postgresql|h2):.+", "an address such as jdbc:postgresql://host/database"));
        require("attune.upload.megabytes", uploadMegabytes, "[1-9][0-9]{0,4}", "a whole number, such as 500");
        require("attune.package.entries", packageEntries, "[1-9][0-9]{0,6}", "a whole number, such as 20000");
        require("attune.package.megabytes", packageMegabytes, "[1-9][0-9]{0,5}", "a whole number, such as 2048");
        require(
                "attune.package.entry.megabytes",
                packageEntryMegabytes,
                "[1-9][0-9]{0,5}",
                "a whole number, such as 1024");
        require(
                "attune.package.manifest.megabytes",
                packageManifestMegabytes,
                "[1-9]|[1-5][0-9]|6[0-4]",
                "a whole number from 1 to 64");
        require("attune.package.ratio", packageRatio, "[1-9][0-9]{0,3}", "a whole number, such as 200");
        require("attune.package.depth", packageDepth, "[1-9][0-9]{0,2}", "a whole number, such as 40");
        require("attune.document.megabytes", documentMegabytes, "[1-9][0-9]{0,4}", "a whole number, such as 25");
        trustedProxies();
        checkMail();
        checkRetention();
        checkOpenId();
    }

    private void checkRetention() {
        retentionAccount.ifPresent(days -> requireDays("attune.retention.account.days", days));
        requireDays("attune.retention.sign-ins.days", retentionSignIns);
        requireDays("attune.retention.letters.days", retentionLetters);
        requireDays("attune.retention.staff-actions.days", retentionStaffActions);
        requireDays("attune.retention.kept-aside.days", retentionKeptAside);
    }

    private static void requireDays(String name, String days) {
        require(name, days, "[1-9][0-9]{0,4}", "a whole number of days, 1 at least");
    }

    private void checkMail() {
        require("attune.mail.tls", mailTls, "none|starttls|tls", "none, starttls or tls");
        mailPort.ifPresent(port -> require(
                "attune.mail.port",
                port,
                "[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]",
                "a port, such as 587"));
        mailFrom.ifPresent(from -> require(
                "attune.mail.from",
                from,
                "[^\\s,;:<>()\"@]+@[^\\s,;:<>()\"@]+",
                "one address without a name, such as learning@example.org"));
        if (mailHost.isEmpty()) {
            return;
        }
        require("attune.mail.host", mailHost.get(), "[^/?#@:\\s]+", "a host without a port, such as mail.example.org");
        if (mailFrom.isEmpty()) {
            throw new StartRefused("attune.mail.from is missing. With attune.mail.host it must be the address that"
                    + " letters come from, such as learning@example.org.");
        }
        if (mailUser.isPresent() != mailPassword.isPresent()) {
            throw new StartRefused(
                    "Of attune.mail.user and attune.mail.password one is missing: set both, or neither.");
        }
    }

    private void checkOpenId() {
        List<Optional<String>> needed = List.of(openIdIssuer, openIdClientId, openIdClientSecret);
        if (needed.stream().anyMatch(Optional::isPresent) && !needed.stream().allMatch(Optional::isPresent)) {
            throw new StartRefused("The hub's own sign-in needs attune.openid.issuer, attune.openid.client.id and"
                    + " attune.openid.client.secret: set all three, or none.");
        }
        String loopback = production() ? "" : "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?(/[^?#\\s]*)?";
        openIdIssuer.ifPresent(issuer -> require(
                "attune.openid.issuer",
                issuer,
                "https://[^/?#@\\s]+(/[^?#\\s]*)?" + loopback,
                "the issuer as the provider writes it, such as https://login.example.org/realm"));
    }

    private static void require(String name, String value, String form, String words) {
        if (!value.matches(form)) {
            throw new StartRefused(
                    name + " is \"" + value + "\". It must be " + words + ": set it so, or leave it out.");
        }
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
        return Integer.parseInt(uploadMegabytes);
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
        return new PackageLimit(
                Integer.parseInt(packageEntries),
                Integer.parseInt(packageMegabytes),
                Integer.parseInt(packageEntryMegabytes),
                Integer.parseInt(packageManifestMegabytes),
                Integer.parseInt(packageRatio),
                Integer.parseInt(packageDepth));
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
        MailTls tls = MailTls.valueOf(mailTls.toUpperCase(Locale.ROOT));
        int port =
                switch (tls) {
                    case NONE -> 25;
                    case STARTTLS -> 587;
                    case TLS -> 465;
                };
        return mailHost.map(host -> new MailServer(
                host,
                mailPort.map(Integer::parseInt).orElse(port),
                mailUser.orElse(""),
                mailPassword.orElse(""),
                mailFrom.orElse(""),
                tls));
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
            Duration keptAside) {}

    /** How long what is about people is kept. */
    public Retention retention() {
        return new Retention(
                retentionAccount.map(Settings::days),
                days(retentionSignIns),
                days(retentionLetters),
                days(retentionStaffActions),
                days(retentionKeptAside));
    }

    private static Duration days(String number) {
        return Duration.ofDays(Integer.parseInt(number));
    }

    /** How large a document of a course may be, in millions of bytes. */
    public int documentMegabytes() {
        return Integer.parseInt(documentMegabytes);
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
        return openIdIssuer.flatMap(issuer -> openIdClientId.flatMap(
                id -> openIdClientSecret.map(secret -> new OpenId(issuer, id, secret, openIdName, openIdHub))));
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
