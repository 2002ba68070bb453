package org.attune.acceptance.elsewhere;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.attune.acceptance.Product;

/**
 * Somebody else's learning platform, as little of it as a package needs: it serves the package's files, the page that holds
 * the API (modules/courseware/src/test/lms), and what a learner's sessions left. It knows nothing of Attune.
 */
public final class TestPlatform implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "json", "application/json");

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

    private TestPlatform(HttpServer server) {
        this.server = server;
    }

    /** Open for anybody on this machine until it is closed. */
    public static TestPlatform open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            TestPlatform platform = new TestPlatform(server);
            server.createContext("/", platform::answer);
            server.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a package in; its files are below {@code /name/}. */
    public TestPlatform with(String name, Path zip) {
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = opened.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    files.put(
                            "/" + name + "/" + entry.getName(),
                            opened.getInputStream(entry).readAllBytes());
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What learners' sessions left is gone. */
    public void forget() {
        memory.clear();
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The page that launches a package's page for a learner. */
    public String launch(Map<String, String> settings) {
        return address("/lms?")
                + new LinkedHashMap<>(settings)
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.startsWith("/memory/")) {
                remember(exchange, path);
            } else if (path.equals("/lms")) {
                send(
                        exchange,
                        "html",
                        bytes("<!doctype html><html lang=en><title>A learning platform</title>"
                                + "<link rel=icon href=data:,><style>html,body{margin:0;height:100%}iframe{border:0;width:100%;"
                                + "height:100%;display:block}</style><main></main><a href=/elsewhere>To another page</a>"
                                + "<script src=/lms.js></script>"));
            } else if (path.equals("/elsewhere")) {
                send(
                        exchange,
                        "html",
                        bytes("<!doctype html><html lang=en><title>Another page</title><link rel=icon href=data:,>"));
            } else if (path.equals("/lms.js")) {
                send(exchange, "js", Files.readAllBytes(Product.testPlatform()));
            } else if (path.equals("/nested")) {
                send(
                        exchange,
                        "html",
                        bytes(
                                "<!doctype html><html lang=en><title>A frame</title><body><script>"
                                        + "const f=document.createElement('iframe');f.name='lesson';f.title='Lesson';"
                                        + "f.style='border:0;width:100%;height:95vh';"
                                        + "f.src=new URLSearchParams(location.search).get('page');document.body.append(f)</script>"));
            } else if (files.containsKey(path)) {
                send(exchange, path.substring(path.lastIndexOf('.') + 1), files.get(path));
            } else {
                // No page here has an icon, and a browser asks for one.
                exchange.sendResponseHeaders(path.equals("/favicon.ico") ? 204 : 404, -1);
            }
        }
    }

    private void remember(HttpExchange exchange, String path) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            try (InputStream body = exchange.getRequestBody()) {
                memory.put(path, body.readAllBytes());
            }
        }
        send(exchange, "json", memory.getOrDefault(path, new byte[0]));
    }

    private static void send(HttpExchange exchange, String kind, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(kind, "application/octet-stream"));
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
