package org.attune.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests written by hand, to whatever host and with whatever path: what no browser and no client would send. */
final class Wire {
    private static final int PATIENCE_MS = 30_000;
    private static final String END_OF_LINE = "\r\n";

    private final int port;

    Wire(Server server) {
        this.port = server.port();
    }

    /** What came back. */
    static final class Answer {
        private final int status;
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private final byte[] body;

        private Answer(byte[] all) {
            String text = new String(all, StandardCharsets.ISO_8859_1);
            int end = text.indexOf(END_OF_LINE + END_OF_LINE);
            if (end < 0) {
                throw new UncheckedIOException(new EOFException("The answer broke off: " + text));
            }
            String[] lines = text.substring(0, end).split(END_OF_LINE);
            status = Integer.parseInt(lines[0].split(" ")[1]);
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.computeIfAbsent(
                                lines[i].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(lines[i].substring(colon + 1).strip());
            }
            String rest = text.substring(end + 4);
            boolean chunked = header("Transfer-Encoding").equals("chunked");
            body = (chunked ? joined(rest) : rest).getBytes(StandardCharsets.ISO_8859_1);
        }

        private static String joined(String chunks) {
            StringBuilder all = new StringBuilder();
            int at = 0;
            while (true) {
                int line = chunks.indexOf(END_OF_LINE, at);
                int length = Integer.parseInt(chunks.substring(at, line).strip(), 16);
                if (length == 0) {
                    return all.toString();
                }
                all.append(chunks, line + 2, line + 2 + length);
                at = line + 2 + length + 2;
            }
        }

        int status() {
            return status;
        }

        /** A header's value; empty when it is not there. */
        String header(String name) {
            return String.join(", ", each(name));
        }

        /** Its values, where it stands more than once. */
        List<String> each(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return body.clone();
        }

        /** The names of all headers, in small letters. */
        Set<String> headers() {
            return headers.keySet();
        }

        int length() {
            return body.length;
        }
    }

    Answer get(String host, String target, String... headers) {
        return send("GET", host, target, Optional.empty(), headers);
    }

    Answer post(String host, String target, String body, String... headers) {
        return post(host, target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String host, String target, byte[] body, String... headers) {
        return send("POST", host, target, Optional.of(body), headers);
    }

    Answer head(String host, String target, String... headers) {
        return send("HEAD", host, target, Optional.empty(), headers);
    }

    /** With another method, and without a body. */
    Answer ask(String method, String host, String target, String... headers) {
        return send(method, host, target, Optional.empty(), headers);
    }

    private Answer send(String method, String host, String target, Optional<byte[]> body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1" + END_OF_LINE);
        head.append("Host: ")
                .append(host)
                .append(END_OF_LINE)
                .append("Connection: close")
                .append(END_OF_LINE);
        for (String header : headers) {
            head.append(header).append(END_OF_LINE);
        }
        body.ifPresent(
                bytes -> head.append("Content-Length: ").append(bytes.length).append(END_OF_LINE));
        return raw(head + END_OF_LINE, body.orElse(new byte[0]));
    }

    /** The very bytes: a request line and headers, then what follows. */
    Answer raw(String head, byte[] rest) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(rest);
                out.flush();
            } catch (IOException answeredBeforeTheEnd) {
                // The answer says why.
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return new Answer(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
