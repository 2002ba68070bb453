package org.attune.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before several servers on loopback, as a proxy does that has one of them at work and the others in reserve. It hands
 * on bytes and reads none, so that hosts and origins stay as the browser says them. A server that takes no connection any
 * more has its place taken by the next.
 */
public final class Proxy implements AutoCloseable {
    private final ServerSocket door;
    private final List<Integer> servers = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });

    public Proxy() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Those that answer there, the first at work and the others in reserve. */
    public void leadsTo(Server... in) {
        servers.clear();
        for (Server each : in) {
            servers.add(each.port());
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = door.accept();
                open.add(browser);
                threads.execute(() -> lead(browser));
            }
        } catch (IOException closed) {
            // That was the end.
        }
    }

    private void lead(Socket browser) {
        try (browser;
                Socket server = reached()) {
            open.add(server);
            threads.execute(() -> pour(server, browser));
            pour(browser, server);
        } catch (IOException nobodyThere) {
            // The browser sees its connection end.
        } finally {
            open.remove(browser);
        }
    }

    private Socket reached() throws IOException {
        for (int port : servers) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException gone) {
                // The next has its turn.
            }
        }
        throw new IOException("no server takes connections");
    }

    /** When one end is gone, so is the other. */
    private void pour(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // As a killed server leaves it.
        } finally {
            open.remove(from);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
