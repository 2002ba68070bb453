package org.attune.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Requests and their answers where there is no container. */
public final class Requests {
    private Requests() {}

    /** A request with headers, from an address, with a body that is read as it comes. */
    public record Asked(String method, String uri, String from, Map<String, List<String>> headers, InputStream body) {

        public static Asked get(String from, Map<String, List<String>> headers) {
            return new Asked("GET", "/", from, headers, new ByteArrayInputStream(new byte[0]));
        }

        private String header(String name) {
            List<String> all = headers.getOrDefault(name, List.of());
            return all.isEmpty() ? null : all.get(0);
        }

        private long length() {
            String length = header("Content-Length");
            return length == null ? -1 : Long.parseLong(length);
        }

        public HttpServletRequest request() {
            return as(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "getMethod" -> this.method;
                case "getRequestURI" -> uri;
                case "getQueryString" -> uri.contains("?") ? uri.substring(uri.indexOf('?') + 1) : null;
                case "getRemoteAddr" -> from;
                case "getHeader" -> header((String) arguments[0]);
                case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
                case "getContentLengthLong" -> length();
                case "getContentLength" -> (int) length();
                case "getInputStream" -> new In(body);
                default -> throw new UnsupportedOperationException(method);
            });
        }
    }

    /** What was answered. */
    public static final class Answer {
        public int status = 200;
        public final Map<String, String> headers = new TreeMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        /** What was written, as UTF-8. */
        public String text() {
            return body.toString(StandardCharsets.UTF_8);
        }

        /** What was written, unpacked by gzip, as UTF-8. */
        public String unpacked() throws IOException {
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body.toByteArray()))) {
                return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        public HttpServletResponse response() {
            return as(HttpServletResponse.class, (method, arguments) -> {
                switch (method) {
                    case "setStatus" -> status = (int) arguments[0];
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                    case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                    case "isCommitted" -> {
                        return false;
                    }
                    case "getOutputStream" -> {
                        return new Out(body);
                    }
                    case "setContentLength", "setContentLengthLong" -> headers.put("Content-Length", "" + arguments[0]);
                    case "sendRedirect" -> {
                        status = HttpServletResponse.SC_FOUND;
                        headers.put("Location", (String) arguments[0]);
                    }
                    default -> throw new UnsupportedOperationException(method);
                }
                return null;
            });
        }
    }

    private interface Behaviour {
        Object on(String method, Object[] arguments);
    }

    private static <T> T as(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> behaviour.on(method.getName(), arguments)));
    }

    private static final class In extends ServletInputStream {
        private final InputStream body;

        private In(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Out extends ServletOutputStream {
        private final OutputStream body;

        private Out(OutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int each) throws IOException {
            body.write(each);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
