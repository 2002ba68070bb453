package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.attune.shared.Settings;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A BigBlueButton server by its API: each call is signed with SHA-256 over its name, its parameters as they are sent, and a
 * secret that both know. A meeting is made when the first person comes, which it takes as often as it is asked.
 */
@ApplicationScoped
class BigBlueButton implements MeetingRoom {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 4_000_000;

    @Inject
    Settings settings;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public MeetingProvider provider() {
        return MeetingProvider.BIGBLUEBUTTON;
    }

    @Override
    public boolean isSetUp() {
        return settings.bigBlueButton().isPresent();
    }

    @Override
    public String address(Ticket ticket) throws RoomSilent {
        Map<String, String> create = new LinkedHashMap<>();
        create.put("meetingID", ticket.meeting());
        create.put("name", ticket.title());
        create.put("record", "true");
        create.put("autoStartRecording", "false");
        create.put("allowStartStopRecording", "true");
        call("create", create);
        Map<String, String> join = new LinkedHashMap<>();
        join.put("meetingID", ticket.meeting());
        join.put("fullName", ticket.name());
        join.put("userID", ticket.person());
        join.put("role", ticket.hosts() ? "MODERATOR" : "VIEWER");
        join.put("redirect", "true");
        return signed("join", join).toString();
    }

    /** The people in a meeting, as {@link Ticket#person} calls them; none when it does not run. */
    List<String> people(String meeting) throws RoomSilent {
        Element answer = asked("getMeetingInfo", Map.of("meetingID", meeting));
        return isFailed(answer) ? List.of() : texts(answer, "userID");
    }

    /** Ends a meeting; one that does not run stays so. */
    void end(String meeting) throws RoomSilent {
        asked("end", Map.of("meetingID", meeting));
    }

    /** The addresses of a meeting's recordings that it has published. */
    List<String> recordings(String meeting) throws RoomSilent {
        Element answer = asked("getRecordings", Map.of("meetingID", meeting, "state", "published"));
        return isFailed(answer)
                ? List.of()
                : texts(answer, "url").stream()
                        .filter(each -> each.matches("https?://\\S+"))
                        .toList();
    }

    private void call(String name, Map<String, String> parameters) throws RoomSilent {
        Element answer = asked(name, parameters);
        if (isFailed(answer)) {
            throw new RoomSilent("BigBlueButton refused " + name + ": " + texts(answer, "messageKey"));
        }
    }

    private static boolean isFailed(Element answer) {
        return !texts(answer, "returncode").equals(List.of("SUCCESS"));
    }

    private Element asked(String name, Map<String, String> parameters) throws RoomSilent {
        HttpRequest request = HttpRequest.newBuilder(signed(name, parameters))
                .timeout(ANSWER)
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new RoomSilent("BigBlueButton answered " + name + " with " + response.statusCode());
                }
                return read(body.readNBytes(LONGEST_ANSWER));
            }
        } catch (IOException e) {
            throw new RoomSilent("BigBlueButton does not answer " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RoomSilent("BigBlueButton was not waited for", e);
        }
    }

    private URI signed(String name, Map<String, String> parameters) throws RoomSilent {
        Settings.BigBlueButton server =
                settings.bigBlueButton().orElseThrow(() -> new RoomSilent("BigBlueButton is not set up"));
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(server.address() + "/api/" + name + "?" + query + "&checksum="
                + sha256(name + query + server.secret()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without a document type: what an answer says must not lead anywhere else. */
    private static Element read(byte[] xml) throws RoomSilent {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new java.io.ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new RoomSilent("BigBlueButton's answer cannot be read", e);
        }
    }

    private static List<String> texts(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
