package org.attune.tracking;

import jakarta.json.JsonArrayBuilder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.ConnectionPoolDataSource;
import org.attune.account.SealingKey;
import org.attune.shared.TestDatabase;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * The services of tracking with a database that lasts, in a process that is there to be killed. It says its port, and
 * answers whoever connects, request by request and in a thread for each connection; an answer to something that writes is
 * given after the commit. How it is used: docs/reliability.md.
 */
final class TrackingProcess {
    private static final int CONNECTIONS = 16;

    private final Bench bench;

    private TrackingProcess(Bench bench) {
        this.bench = bench;
    }

    /** Arguments: the address of a PostgreSQL database, or of a file for H2; a data folder; {@code prepare} to migrate alone. */
    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[1]);
        ConnectionPoolDataSource database = database(arguments[0]);
        JdbcConnectionPool pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(CONNECTIONS);
        if (arguments.length > 2) {
            TestDatabase.bringUp(pool);
            pool.dispose();
            return;
        }
        Bench bench = new Bench(pool, data);
        bench.bearers.clock = Clock.systemUTC();
        TrackingProcess process = new TrackingProcess(bench);
        try (ServerSocket socket = new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress())) {
            System.out.println("port " + socket.getLocalPort());
            while (true) {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> process.serve(connection));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static ConnectionPoolDataSource database(String address) {
        if (!address.startsWith("jdbc:postgresql:")) {
            return TestDatabase.file(Path.of(address));
        }
        PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
        postgres.setUrl(address);
        return postgres;
    }

    private void serve(Socket connection) {
        try (connection;
                DataInputStream in = new DataInputStream(connection.getInputStream());
                DataOutputStream out = new DataOutputStream(connection.getOutputStream())) {
            while (true) {
                List<byte[]> request = new ArrayList<>();
                for (int parts = in.readInt(); parts > 0; parts--) {
                    byte[] part = new byte[in.readInt()];
                    in.readFully(part);
                    request.add(part);
                }
                byte[] answer = answer(request).getBytes(StandardCharsets.UTF_8);
                out.writeInt(answer.length);
                out.write(answer);
                out.flush();
            }
        } catch (EOFException | SocketException over) {
            // Whoever asked has gone.
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String answer(List<byte[]> request) {
        List<String> words = request.stream()
                .map(each -> new String(each, StandardCharsets.UTF_8))
                .toList();
        return switch (words.get(0)) {
            case "register" -> {
                Registration made = bench.register(Long.parseLong(words.get(1)));
                yield made.id() + " " + made.label();
            }
            case "code" ->
                bench.launches.code(
                        Bench.reader(Long.parseLong(words.get(1))), Long.parseLong(words.get(2)), "lesson-1", false);
            case "open" -> opened(bench.launches.open(words.get(1), words.get(2), Bench.NONCE));
            case "begin" -> begun(bench.launches.begin(words.get(1), words.get(2), BeginRequest.PLAIN));
            case "track" -> tracked(bench.tracks.track(words.get(1), words.get(2), request.get(3)));
            case "look" -> look(Long.parseLong(words.get(1)), Long.parseLong(words.get(2)));
            default -> throw new IllegalArgumentException(words.get(0));
        };
    }

    private static String opened(OpenAnswer answer) {
        return answer instanceof OpenAnswer.Opened opened ? opened.bearer() : answer.toString();
    }

    private static String begun(BeginAnswer answer) {
        return answer instanceof BeginAnswer.Begun begun ? begun.toJson() : answer.toString();
    }

    private static String tracked(TrackAnswer answer) {
        return answer instanceof Acknowledgement stored ? stored.toJson() : answer.toString();
    }

    /** All that the log has of a registration, byte for byte, and whether the projection is what follows from it. */
    private String look(long account, long registration) {
        return bench.inDatabase(connection -> {
            Optional<SealingKey> key = bench.keys.of(connection, account);
            JsonArrayBuilder events = Wire.JSON.createArrayBuilder();
            for (EventLog.Entry each : new EventLog(connection, registration, key.orElseThrow()).all()) {
                events.add(Wire.JSON
                        .createArrayBuilder()
                        .add(each.position().epoch())
                        .add(each.position().seq())
                        .add(Base64.getEncoder().encodeToString(each.payload())));
            }
            Map<Place, ActivityDocument> replayed =
                    new Rebuild(connection, new Documents(), key.orElseThrow(), registration).merged();
            boolean same = replayed.keySet().containsAll(Documents.places(connection, registration));
            for (Map.Entry<Place, ActivityDocument> each : replayed.entrySet()) {
                Optional<Documents.Kept> kept = new Documents().find(connection, key.orElseThrow(), each.getKey());
                same &= kept.isPresent()
                        && Wire.write(kept.get().document().toJson())
                                .equals(Wire.write(each.getValue().toJson()));
            }
            return Wire.write(Wire.JSON
                    .createObjectBuilder()
                    .add("events", events)
                    .add("same", same)
                    .build());
        });
    }
}
