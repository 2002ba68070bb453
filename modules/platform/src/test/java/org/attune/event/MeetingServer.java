package org.attune.event;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.attune.shared.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * A BigBlueButton server as its API is documented, without pictures and sound: it checks the checksum of each call over what
 * was really sent, and remembers meetings and who came.
 */
final class MeetingServer {
    private final String secret;
    private final HttpServer server;
    private final Map<String, Map<String, String>> meetings = new ConcurrentHashMap<>();
    private final Map<String, String> recordings = new ConcurrentHashMap<>();
    private final List<Map<String, String>> joined = new CopyOnWriteArrayList<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String otherAnswer;

    MeetingServer(String secret) {
        this.secret = secret;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/bigbluebutton/api/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/bigbluebutton";
    }

    void stop() {
        server.stop(0);
    }

    @Nullable
    String created(String meeting) {
        Map<String, String> there = meetings.get(meeting);
        return there == null ? null : there.get("name");
    }

    List<Map<String, String>> joined() {
        return List.copyOf(joined);
    }

    void records(String meeting, String address) {
        recordings.put(meeting, address);
    }

    /** To everything; null to answer as it should again. */
    void answersWith(@Nullable String xml) {
        otherAnswer = xml;
    }

    /** They close the window. */
    void leaves(String person) {
        joined.removeIf(each -> person.equals(each.get("userID")));
    }

    /** Hangs up on whoever asks for a meeting. */
    void isSilentOf(String meeting) {
        silent.add(meeting);
    }

    void answersAgain() {
        silent.clear();
    }

    /** Opens an address as a browser would. */
    String open(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestURI().getPath().substring("/bigbluebutton/api/".length());
        String query = exchange.getRequestURI().getRawQuery();
        int at = query.lastIndexOf("&checksum=");
        String sent = query.substring(at + "&checksum=".length());
        boolean right = Checksum.of(call + query.substring(0, at) + secret).equals(sent);
        if (silent.contains(parameters(query).getOrDefault("meetingID", ""))) {
            exchange.close();
            return;
        }
        String answer = otherAnswer;
        if (answer == null) {
            answer = right ? answer(call, parameters(query.substring(0, at))) : failed("checksumError");
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String answer(String call, Map<String, String> parameters) {
        String meeting = parameters.getOrDefault("meetingID", "");
        return switch (call) {
            case "create" -> create(meeting, parameters);
            case "join" -> {
                if (!meetings.containsKey(meeting)) {
                    yield failed("invalidMeetingIdentifier");
                }
                joined.add(parameters);
                yield "joined";
            }
            case "getMeetingInfo" ->
                meetings.containsKey(meeting)
                        ? success("<attendees>" + people(meeting) + "</attendees>")
                        : failed("notFound");
            case "end" -> meetings.remove(meeting) == null ? failed("notFound") : success("");
            case "getRecordings" ->
                recordings.containsKey(meeting)
                        ? success("<recordings><recording><playback><format><url> " + recordings.get(meeting)
                                + " </url></format></playback></recording></recordings>")
                        : success("<recordings></recordings>");
            default -> failed("unsupportedRequest");
        };
    }

    /** Whoever names no passwords gets random ones, which are never those of the meeting that is there already. */
    private String create(String meeting, Map<String, String> parameters) {
        int name = parameters.getOrDefault("name", "").length();
        if (name < 2 || name > 64) {
            return failed("validationError");
        }
        Map<String, String> there = meetings.putIfAbsent(meeting, parameters);
        boolean same = there == null
                || Stream.of("attendeePW", "moderatorPW")
                        .allMatch(each -> parameters.containsKey(each)
                                && parameters.get(each).equals(there.get(each)));
        return same ? success("") : failed("idNotUnique");
    }

    private String people(String meeting) {
        StringBuilder all = new StringBuilder();
        for (Map<String, String> each : new ArrayList<>(joined)) {
            if (meeting.equals(each.get("meetingID"))) {
                all.append("<attendee><userID>").append(each.get("userID")).append("</userID></attendee>");
            }
        }
        return all.toString();
    }

    private static String success(String inside) {
        return "<response><returncode>SUCCESS</returncode>" + inside + "</response>";
    }

    private static String failed(String key) {
        return "<response><returncode>FAILED</returncode><messageKey>" + key + "</messageKey></response>";
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String each : query.split("&", -1)) {
            String[] pair = each.split("=", 2);
            all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return all;
    }
}
