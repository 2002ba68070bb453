package org.attune.acceptance.load;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attune.acceptance.Product;

/** The services of tracking in a process of their own, without the server: {@code org.attune.tracking.TrackingProcess}. */
final class SmallJvm {
    private final Process process;
    private final int port;

    private SmallJvm(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Makes the tables. */
    static void prepare(String database, Path data) throws IOException, InterruptedException {
        Process process = process(database, data, "prepare").inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("The tables could not be made");
        }
    }

    /** A process that may be killed before it listens. */
    static Process launch(String database, Path data) throws IOException {
        return process(database, data)
                .redirectError(data.resolve("small-jvm.txt").toFile())
                .start();
    }

    /** Waits until it listens. */
    static SmallJvm listening(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new IOException("It ended before it listened");
        }
        return new SmallJvm(process, Integer.parseInt(line.substring("port ".length())));
    }

    private static ProcessBuilder process(String database, Path data, String... more) {
        String classes = Product.testsOfPlatform() + File.pathSeparator + System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dattune.test.database=" + (database.startsWith("jdbc:postgresql:") ? "postgresql" : "h2"),
                "-classpath",
                classes,
                "org.attune.tracking.TrackingProcess",
                database,
                data.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command);
    }

    Process process() {
        return process;
    }

    Line connect() throws IOException {
        return new Line(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** One connection; what breaks is an {@link IOException}. */
    static final class Line implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;
        private final DataOutputStream out;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            in = new DataInputStream(socket.getInputStream());
            out = new DataOutputStream(socket.getOutputStream());
        }

        String ask(String... words) throws IOException {
            List<byte[]> parts = new ArrayList<>();
            for (String each : words) {
                parts.add(each.getBytes(StandardCharsets.UTF_8));
            }
            out.writeInt(parts.size());
            for (byte[] each : parts) {
                out.writeInt(each.length);
                out.write(each);
            }
            out.flush();
            byte[] answer = new byte[in.readInt()];
            in.readFully(answer);
            return new String(answer, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
