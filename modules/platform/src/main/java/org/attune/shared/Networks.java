package org.attune.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and networks of the internet, written as {@code 127.0.0.1,10.0.0.0/8,::1}. No name is ever looked up. */
public final class Networks {
    private static final Pattern FORM = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";
    private static final Pattern ADDRESS =
            Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|[0-9A-Fa-f:][0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> all;

    private Networks(List<Network> all) {
        this.all = List.copyOf(all);
    }

    private record Network(InetAddress address, int bits) {
        private boolean contains(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            boolean alike = ours.length == theirs.length;
            for (int bit = 0; alike && bit < bits; bit++) {
                alike = ((ours[bit / 8] ^ theirs[bit / 8]) >> (7 - bit % 8) & 1) == 0;
            }
            return alike;
        }
    }

    /** The networks in the text, or nothing when something else is in it. */
    public static Optional<Networks> of(String text) {
        List<Network> all = new ArrayList<>();
        for (String each : text.isBlank() ? new String[0] : text.split(",", -1)) {
            Optional<Network> network = network(each.strip());
            if (network.isEmpty()) {
                return Optional.empty();
            }
            all.add(network.get());
        }
        return Optional.of(new Networks(all));
    }

    private static Optional<Network> network(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String bits = parts.group(2);
        return address(parts.group(1))
                .map(found -> new Network(found, bits == null ? found.getAddress().length * 8 : Integer.parseInt(bits)))
                .filter(found -> found.bits <= found.address.getAddress().length * 8);
    }

    /** The address in the text, unless it is none. */
    public static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    public boolean contain(InetAddress address) {
        return all.stream().anyMatch(each -> each.contains(address));
    }
}
