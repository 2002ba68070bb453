package org.attune.web.content;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by a {@code Host} header whose request it is. */
final class Hosts {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String platform;
    private final String content;
    private final String defaultPort;
    private final String ownPort;

    /**
     * @param address the platform origin
     * @param contentHost host and port below which the content origins are
     */
    Hosts(String address, String contentHost) {
        URI uri = URI.create(address);
        defaultPort = "https".equals(uri.getScheme()) ? ":443" : ":80";
        platform = plain(uri.getRawAuthority());
        content = plain(contentHost);
        int colon = platform.lastIndexOf(':');
        ownPort = colon > platform.lastIndexOf(']') ? platform.substring(colon) : "";
        if (platform.equals(content) || platform.endsWith("." + content)) {
            throw new IllegalStateException(
                    "The platform's address " + address + " must not lie under the content host " + contentHost);
        }
    }

    /** Whose request it is. */
    sealed interface Place {
        /** The platform's own pages and services. */
        record Platform() implements Place {}

        /** The content origin with this label, should there be one. */
        record Content(String label) implements Place {}

        /** Another name of this machine, as typed by whoever runs it. */
        record Alias() implements Place {}

        /** Nobody we know. */
        record Stranger() implements Place {}
    }

    Place placeOf(@Nullable String host) {
        String asked = plain(host == null ? "" : host);
        if (asked.equals(platform)) {
            return new Place.Platform();
        }
        if (asked.endsWith("." + content)) {
            return new Place.Content(asked.substring(0, asked.length() - content.length() - 1));
        }
        boolean alias =
                asked.endsWith(ownPort) && THIS_MACHINE.contains(asked.substring(0, asked.length() - ownPort.length()));
        return alias ? new Place.Alias() : new Place.Stranger();
    }

    /** As browsers write it: small letters, no port where it is the scheme's own. */
    private String plain(String authority) {
        String small = authority.toLowerCase(Locale.ROOT);
        return small.endsWith(defaultPort) ? small.substring(0, small.length() - defaultPort.length()) : small;
    }
}
