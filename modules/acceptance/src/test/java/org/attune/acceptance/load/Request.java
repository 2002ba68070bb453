package org.attune.acceptance.load;

import java.nio.charset.StandardCharsets;

/** A request in HTTP/1.1, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String head, byte[] body) {
    private static final byte[] NOTHING = {};

    static Request get(String host, String target) {
        return new Request("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n", NOTHING);
    }

    static Request post(String host, String target, String type, byte[] body) {
        String head = "POST " + target + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length + "\r\n";
        return new Request(head, body);
    }

    static Request json(String host, String target, String body) {
        return post(host, target, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Request with(String header, String value) {
        return new Request(head + header + ": " + value + "\r\n", body);
    }

    byte[] headBytes() {
        return (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
