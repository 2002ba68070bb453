package org.attune.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.attune.acceptance.Inspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The other journeys are worth what the browser under them is: as people's are, and killed when we say so. */
@ExtendWith(Inspector.class)
class OurBrowserJourney {

    private static final String STORE = """
            async (value) => new Promise((resolve, reject) => {
                const open = indexedDB.open("facts", 1);
                open.onupgradeneeded = () => open.result.createObjectStore("s");
                open.onerror = () => reject(open.error);
                open.onsuccess = () => {
                    const t = open.result.transaction("s", "readwrite");
                    if (value) t.objectStore("s").put(value, "k");
                    const got = t.objectStore("s").get("k");
                    t.oncomplete = () => resolve(got.result ?? "nothing");
                };
            })""";

    private HttpServer site;

    @BeforeEach
    void serve() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            boolean top = exchange.getRequestURI().getPath().equals("/");
            String body = "<!doctype html><title>Facts</title><link rel=icon href=data:,>"
                    + (top ? "<iframe src='http://a.content.localhost:" + port() + "/frame'></iframe>" : "framed");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    private int port() {
        return site.getAddress().getPort();
    }

    private Frame frameIn(Page page, String host) {
        page.navigate("http://" + host + ":" + port() + "/");
        return page.frames().get(1);
    }

    @Test
    void a_frame_of_another_site_keeps_its_storage_apart_for_each_site_around_it(Browsers browsers) {
        Device device = browsers.device();
        assertThat(frameIn(device.tab(), "localhost").evaluate(STORE, "mine")).isEqualTo("mine");
        assertThat(frameIn(device.tab(), "localhost").evaluate(STORE)).isEqualTo("mine");
        assertThat(frameIn(device.tab(), "elsewhere.localhost").evaluate(STORE)).isEqualTo("nothing");
    }

    @Test
    void what_a_frame_stored_survives_a_kill_of_the_browser(Browsers browsers) {
        Path profile = browsers.newProfile();
        Device first = browsers.deviceOfItsOwn(profile);
        frameIn(first.tab(), "localhost").evaluate(STORE, "before the kill");
        List<ProcessHandle> processes = first.processes();
        first.kill();
        assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);

        Device second = browsers.deviceOfItsOwn(profile);
        assertThat(frameIn(second.tab(), "localhost").evaluate(STORE)).isEqualTo("before the kill");
    }

    @Test
    void a_frame_is_offline_when_the_device_is(Browsers browsers) {
        Device device = browsers.device().expecting("ERR_INTERNET_DISCONNECTED");
        Frame frame = frameIn(device.tab(), "localhost");
        String fetch = "() => fetch('/x').then(r => 'answered', () => 'no network')";
        assertThat(frame.evaluate(fetch)).isEqualTo("answered");
        device.offline(true);
        assertThat(frame.evaluate(fetch)).isEqualTo("no network");
        device.offline(false);
        assertThat(frame.evaluate(fetch)).isEqualTo("answered");
    }
}
