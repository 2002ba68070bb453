package org.attune.event;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An e-mail address as a mailto address has it (RFC 6068). */
final class MailtoAddress {
    private MailtoAddress() {}

    static String of(String address) {
        int at = address.lastIndexOf('@');
        String local = URLEncoder.encode(address.substring(0, at), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2B", "+");
        return local + "@" + IDN.toASCII(address.substring(at + 1));
    }
}
