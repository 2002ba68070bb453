package org.attune.courseware;

import static org.attune.courseware.Prose.escape;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Shows the courses of a folder in a browser on this machine, and to no other machine. Before it gives a page it looks
 * whether a source has changed, and builds anew; faults stand on the page in place of the lesson.
 */
final class ShowCourses {
    private static final String HTML = "text/html; charset=UTF-8";
    private static final Map<String, String> TYPES = Map.of(
            "html", HTML,
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Path courses;
    private final Path web;
    private final HttpServer server;
    private String built = "";
    private String faults = "";

    /**
     * @param courses the folder of courses; what is built goes to {@code target} in it
     * @param port to listen on; 0 for any that is free
     */
    ShowCourses(Path courses, int port) throws IOException {
        this.courses = courses;
        this.web = courses.resolve("target/web").toAbsolutePath().normalize();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = web.resolve(path.substring(1)).normalize();
            if (path.endsWith("/")) {
                file = file.resolve("index.html");
            }
            String name = String.valueOf(file.getFileName());
            boolean page = name.endsWith(".html");
            if (page) {
                buildWhereChanged();
            }
            if (page && !faults.isEmpty()) {
                send(exchange, 500, HTML, faultsPage().getBytes(StandardCharsets.UTF_8));
            } else if (file.startsWith(web) && Files.isRegularFile(file)) {
                String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
                send(exchange, 200, type, Files.readAllBytes(file));
            } else {
                send(exchange, 404, "text/plain", "There is no such page.\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void buildWhereChanged() throws IOException {
        String now = sources();
        if (now.equals(built)) {
            return;
        }
        built = now;
        try {
            BuildCourses.build(courses, courses.resolve("target/packages"), web);
            faults = "";
        } catch (CourseRefused refused) {
            faults = String.valueOf(refused.getMessage());
            System.out.println(faults);
        }
    }

    /** Changes when a source changes, comes or goes. */
    private String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : BuildCourses.folders(courses)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
                for (Path each : sorted) {
                    all.append(each)
                            .append(' ')
                            .append(Files.getLastModifiedTime(each))
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    private String faultsPage() {
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"UTF-8\"><title>Faults</title></head><body>"
                + "<h1>The courses have faults</h1><pre>" + escape(faults)
                + "</pre><p>Put them right, save, and load this page again.</p></body></html>\n";
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
