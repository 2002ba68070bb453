package org.attune.acceptance.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.acceptance.Product;
import org.attune.acceptance.Server;
import org.attune.acceptance.TestCourses;

/**
 * A server and a database with a hub as it is after some years. Filling takes minutes, so what was filled is kept, and each run
 * begins with a copy of it.
 */
final class FilledHub implements AutoCloseable {
    /** A file of each package, 100 kB. */
    static final String FILE = "picture.svg";

    static final int FILE_BYTES = 100_000;

    private static final int COURSES = 16;
    private static final int LESSONS = 8;
    private static final String KEPT = "filled";
    private static final String RUN = "run";

    private final Path folder;
    private final OwnPostgres postgres;
    private final Server server;

    private FilledHub(Path folder, OwnPostgres postgres, Server server) {
        this.folder = folder;
        this.postgres = postgres;
        this.server = server;
    }

    /**
     * Starts the server on a copy of a filled hub, which is filled first where there is none.
     *
     * @param people 20,000 or a part of them
     * @param unit how the server is started
     */
    static FilledHub of(int people, int port, AsTheUnit unit) throws IOException, SQLException {
        String fill = resource();
        Path folder = Product.scratch()
                .resolve("load")
                .resolve(people + "-" + migration() + "-" + Integer.toHexString(fill.hashCode()));
        if (!Files.exists(folder.resolve("filled.txt"))) {
            fill(folder, fill, people, port);
        }
        OwnPostgres postgres = OwnPostgres.in(folder, Map.of());
        postgres.copy(KEPT, RUN);
        copy(folder.resolve(KEPT), folder.resolve(RUN));
        Server server = on(postgres, RUN, folder, port).machine(unit.options());
        unit.environment().forEach(server::environment);
        server.start();
        postgres.checkOwn(RUN);
        return new FilledHub(folder, postgres, server);
    }

    private static Server on(OwnPostgres postgres, String name, Path folder, int port) {
        return Server.on(postgres.database(name))
                .with("attune.demo", "false")
                .in(folder.resolve(name))
                .at(port);
    }

    private static void fill(Path folder, String sql, int people, int port) throws IOException, SQLException {
        delete(folder);
        long begun = System.nanoTime();
        Map<String, String> roomy = Map.of("max_wal_size", "8GB", "maintenance_work_mem", "256MB", "autovacuum", "off");
        try (OwnPostgres postgres = OwnPostgres.in(folder, roomy)) {
            postgres.make(KEPT);
            String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>%s</desc></svg>";
            String full = picture.formatted("x".repeat(FILE_BYTES - picture.length() + 2));
            Server server =
                    on(postgres, KEPT, folder, port).courses(TestCourses.forLoad(COURSES, LESSONS, Map.of(FILE, full)));
            Files.createDirectories(server.data());
            server.start();
            Visit.asFirst(server);
            server.stop();
            server.close();
            String all = sql.replace("${learners}", Integer.toString(people))
                    .replace("${settings}", Integer.toString(people / 50))
                    .replace("${hub}", postgres.asked(KEPT, "select min(id) from hub"))
                    .replace("${first}", postgres.asked(KEPT, "select min(id) from account"));
            try (Connection connection = postgres.connection(KEPT);
                    Statement statement = connection.createStatement()) {
                for (String each : all.split(";\\s*\n", -1)) {
                    statement.execute(each);
                }
                statement.execute("vacuum (freeze, analyze)");
                statement.execute("checkpoint");
            }
        }
        Files.writeString(folder.resolve("filled.txt"), "");
        System.out.printf("filled with %,d people in %d s%n", people, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static String resource() throws IOException {
        return new String(FilledHub.class.getResourceAsStream("/load/fill.sql").readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The number of the latest migration: what was filled under another is of no use. */
    private static String migration() throws IOException {
        try (Stream<Path> all = Files.list(Product.migrations())) {
            return "V"
                    + all.map(each -> each.getFileName().toString().replaceAll("^V([0-9]+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElseThrow();
        }
    }

    /** The lessons of the command's own courses. */
    List<LessonAt> lessons() throws SQLException {
        String sql = "select substr(c.identifier, 6)::int, c.id, m.id, l.activity from course c"
                + " join course_module m on m.course_version = c.published join course_lesson l on l.course_module = m.id"
                + " order by 1, l.position";
        List<LessonAt> lessons = new ArrayList<>();
        try (Connection connection = postgres.connection(RUN);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                lessons.add(new LessonAt(row.getInt(1), row.getLong(2), row.getLong(3), row.getString(4)));
            }
        }
        return lessons;
    }

    Server server() {
        return server;
    }

    /** What it says about itself, for whoever reads the figures. */
    String words() throws SQLException {
        return postgres.asked(
                RUN,
                "select 'PostgreSQL ' || current_setting('server_version') || ', ' || (select count(*) from account) || ' people, '"
                        + " || (select count(*) from setting) || ' settings, ' || (select count(*) from registration)"
                        + " || ' registrations, ' || (select count(*) from tracking_event) || ' events, '"
                        + " || pg_size_pretty(pg_database_size(current_database()))");
    }

    Meter meter() {
        return new Meter(() -> server.process().pid(), postgres::pid);
    }

    /** The server's log and what a run left stay until the next run. */
    @Override
    public void close() throws IOException {
        server.stop();
        server.close();
        postgres.close();
        System.out.println("what the run left is in " + folder.resolve(RUN));
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
