package org.attune.acceptance.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.acceptance.Database;
import org.attune.acceptance.Server;

/**
 * A PostgreSQL as this machine has it installed, with the programs beside it ({@code pg_dump}, {@code psql}), which the one
 * that the other tests start does not have.
 */
final class InstalledPostgres implements AutoCloseable {
    private final Path programs;
    private final Path data = Server.scratchFile("installed-postgresql");
    private final int port = freePort();

    private InstalledPostgres(Path programs) throws IOException {
        this.programs = programs;
        said("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
        said("pg_ctl", "-D", data.toString(), "-w", "-l", data + ".log", "-o", options(), "start");
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
    }

    /** Started, or nothing where none is installed as Debian does it. */
    static Optional<InstalledPostgres> start() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            Optional<Path> newest = versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("pg_dump")) && Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(bin ->
                            Double.parseDouble(bin.getParent().getFileName().toString())));
            return newest.isEmpty() ? Optional.empty() : Optional.of(new InstalledPostgres(newest.get()));
        }
    }

    /** An empty database. */
    Database database(String name) throws IOException {
        said("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", "postgres", name);
        return new Database("postgresql", Map.of("attune.db.url", url(name), "attune.db.user", "postgres"));
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    void dump(String name, Path file) throws IOException {
        said("pg_dump", "-h", "127.0.0.1", "-p", "" + port, "-U", "postgres", "-f", file.toString(), name);
    }

    void restore(Path file, String name) throws IOException {
        String[] where = {"psql", "-h", "127.0.0.1", "-p", "" + port, "-U", "postgres", "-q"};
        List<String> command = new ArrayList<>(List.of(where));
        command.addAll(List.of("-v", "ON_ERROR_STOP=1", "-f", file.toString(), name));
        said(command.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        said("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop");
    }

    /** As nobody where this is root, whom PostgreSQL refuses. */
    private void said(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(words[0]).toString());
        command.addAll(List.of(words).subList(1, words.length));
        Path output = Server.scratchFile(words[0] + ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(command + " said " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
