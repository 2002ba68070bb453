package org.attune.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers commands as it is told to, 250 where it is told nothing. */
final class MailStub implements AutoCloseable {
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final Map<String, String> answers;

    MailStub(Map<String, String> answers) {
        this.answers = answers;
        try {
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread answering = new Thread(this::answerAll);
        answering.setDaemon(true);
        answering.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void answerAll() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                answer(caller);
            } catch (IOException e) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        OutputStream out = caller.getOutputStream();
        say(out, "220 here");
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            say(out, answers.getOrDefault(command, "250 fine"));
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
