package org.attune.acceptance.load;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A connection to the server that stays open, one request after the other. The generator shares its cores with what it
 * measures, so this does no more than it has to: docs/decisions/0490.
 */
final class Line implements Closeable {
    private static final int PATIENCE_MS = 120_000;
    private static final byte[] NOTHING = {};

    private final int port;
    private final byte[] read = new byte[64 << 10];
    private int from;
    private int to;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Line(int port) {
        this.port = port;
    }

    /** Sends it and reads the answer; once more on a new connection when the server had closed this one meanwhile. */
    Answer ask(Request request) throws IOException {
        boolean kept = socket != null;
        if (!kept) {
            open();
        }
        try {
            send(request);
            return answer();
        } catch (IOException broken) {
            boolean unheard = kept && to == 0;
            close();
            if (!unheard) {
                throw broken;
            }
            open();
            send(request);
            return answer();
        }
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Head and body at once where they are short, as one packet. */
    private void send(Request request) throws IOException {
        from = 0;
        to = 0;
        byte[] head = request.headBytes();
        byte[] body = request.body();
        if (body.length > read.length) {
            out.write(head);
            out.write(body);
        } else {
            byte[] all = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            out.write(all);
        }
    }

    private Answer answer() throws IOException {
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        String lower = head.toLowerCase(Locale.ROOT);
        boolean empty = status == 304 || status == 204 || lower.contains("content-length: 0\r\n");
        if (from == to && !empty) {
            fill();
        }
        long firstByte = System.nanoTime();
        byte[] body = empty ? NOTHING : body(lower);
        if (lower.contains("connection: close")) {
            close();
        }
        return new Answer(status, head, body, firstByte);
    }

    private String head() throws IOException {
        int at = 0;
        while (true) {
            for (; at + 4 <= to; at++) {
                if (read[at] == '\r' && read[at + 1] == '\n' && read[at + 2] == '\r' && read[at + 3] == '\n') {
                    from = at + 4;
                    return new String(read, 0, from, StandardCharsets.ISO_8859_1);
                }
            }
            more();
        }
    }

    private byte[] body(String head) throws IOException {
        int length = head.indexOf("content-length:");
        if (length >= 0) {
            return bytes(Integer.parseInt(
                    head.substring(length + 15, head.indexOf('\r', length)).strip()));
        } else if (head.contains("transfer-encoding: chunked")) {
            return chunks();
        }
        throw new WrongAnswer("an answer without length: " + head);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            if (size > 0) {
                all.write(bytes(size));
            }
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (from == to) {
                fill();
            }
            char next = (char) read[from++];
            if (next == '\n') {
                return line.toString();
            }
            line.append(next);
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int here = Math.min(length, to - from);
        System.arraycopy(read, from, bytes, 0, here);
        from += here;
        if (in.readNBytes(bytes, here, length - here) < length - here) {
            throw new EOFException("an answer broke off");
        }
        return bytes;
    }

    /** What was read is done with. */
    private void fill() throws IOException {
        from = 0;
        to = 0;
        more();
    }

    private void more() throws IOException {
        if (to == read.length) {
            throw new WrongAnswer("headers without end");
        }
        int count = in.read(read, to, read.length - to);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        to += count;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
