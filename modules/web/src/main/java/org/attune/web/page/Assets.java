package org.attune.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of the style sheets, scripts and drawings in {@code /assets}. Each carries a fingerprint of what the file
 * holds, so that a browser may keep it for good and still gets the new one after an upgrade.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final int FINGERPRINT_DIGITS = 12;

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();
    private final Map<String, String> drawings = new ConcurrentHashMap<>();

    @Inject
    ServletContext application;

    /** Where our addresses begin, with a slash at its end. */
    public String getRoot() {
        return application.getContextPath() + "/";
    }

    /** The address of a file in {@code /assets}. */
    public String url(String name) {
        return getRoot() + "assets/" + name + "?v="
                + fingerprints.computeIfAbsent(name, each -> fingerprint(read(each)));
    }

    /** A small drawing in {@code /assets} as an address that holds all of it: no request for it, and none kept. */
    public String inPage(String name) {
        return drawings.computeIfAbsent(
                name, each -> "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(read(each)));
    }

    private byte[] read(String name) {
        try (InputStream file = application.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                throw new FileNotFoundException("no file assets/" + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fingerprint(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
