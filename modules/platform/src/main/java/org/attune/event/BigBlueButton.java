package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.attune.shared.Checksum;
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
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int LONGEST_ANSWER = 4_000_000;
    /** Of a meeting's name, from its version 2.4 on. */
    private static final int LONGEST_NAME = 64;

    @Inject
    Settings settings;

    /** In which an answer has come to its end. */
    Duration patience = Duration.ofSeconds(5);

    /** A server that is slow must not hold every thread of ours. */
    private final Semaphore conversations = new Semaphore(16);

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
        create.put("name", name(ticket.title()));
        // Nobody comes by them. But where it has to make them up, it refuses the second who asks for the same meeting.
        create.put("attendeePW", password(ticket.meeting(), "VIEWER"));
        create.put("moderatorPW", password(ticket.meeting(), "MODERATOR"));
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

    private static String name(String title) {
        if (title.length() <= LONGEST_NAME) {
            // Nor does it take fewer than two.
            return title.length() < 2 ? "Event " + title : title;
        }
        int end = LONGEST_NAME - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The same whoever asks, and nobody else's to guess. */
    private String password(String meeting, String role) throws RoomSilent {
        return Checksum.of(role + "/" + meeting + "/" + server().secret()).substring(0, 32);
    }

    /** The people in a meeting, as {@link Ticket#person} calls them; none when it does not run. */
    List<String> people(String meeting) throws RoomSilent {
        return ifThere("getMeetingInfo", Map.of("meetingID", meeting))
                .map(answer -> texts(answer, "userID"))
                .orElse(List.of());
    }

    /** Ends a meeting; one that does not run stays so. */
    void end(String meeting) throws RoomSilent {
        ifThere("end", Map.of("meetingID", meeting));
    }

    /** The addresses of a meeting's recordings that it has published. */
    List<String> recordings(String meeting) throws RoomSilent {
        return ifThere("getRecordings", Map.of("meetingID", meeting, "state", "published"))
                .map(answer -> texts(answer, "url"))
                .orElse(List.of())
                .stream()
                .filter(each -> each.matches("https?://\\S+"))
                .toList();
    }

    private void call(String name, Map<String, String> parameters) throws RoomSilent {
        if (ifThere(name, parameters).isEmpty()) {
            throw new RoomSilent("BigBlueButton knows nothing of the meeting to " + name);
        }
    }

    /** Its answer; none when it says that there is no such meeting. Whatever else it refuses is a fault. */
    private Optional<Element> ifThere(String name, Map<String, String> parameters) throws RoomSilent {
        Element answer = asked(name, parameters);
        if (!isFailed(answer)) {
            return Optional.of(answer);
        }
        List<String> why = texts(answer, "messageKey");
        if (why.equals(List.of("notFound"))) {
            return Optional.empty();
        }
        throw new RoomSilent("BigBlueButton refused " + name + ": " + why);
    }

    private static boolean isFailed(Element answer) {
        return !texts(answer, "returncode").equals(List.of("SUCCESS"));
    }

    private Element asked(String name, Map<String, String> parameters) throws RoomSilent {
        HttpRequest request =
                HttpRequest.newBuilder(signed(name, parameters)).GET().build();
        try {
            if (!conversations.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RoomSilent("Too many wait for BigBlueButton");
            }
            try {
                return answer(name, request);
            } finally {
                conversations.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RoomSilent("BigBlueButton was not waited for", e);
        }
    }

    /** Not by the request's own time limit: that ends with the first lines of an answer. */
    private Element answer(String name, HttpRequest request) throws RoomSilent, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> keep(body, bytes))));
        try {
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new RoomSilent("BigBlueButton answered " + name + " with " + status);
            }
            return read(body.toByteArray());
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new RoomSilent("BigBlueButton does not answer " + name, e);
        }
    }

    private static void keep(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > LONGEST_ANSWER) {
            throw new UncheckedIOException(new IOException("BigBlueButton's answer is too long"));
        }
        body.writeBytes(bytes);
    }

    private URI signed(String name, Map<String, String> parameters) throws RoomSilent {
        Settings.BigBlueButton server = server();
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(server.address() + "/api/" + name + "?" + query + "&checksum="
                + Checksum.of(name + query + server.secret()));
    }

    private Settings.BigBlueButton server() throws RoomSilent {
        return settings.bigBlueButton().orElseThrow(() -> new RoomSilent("BigBlueButton is not set up"));
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
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
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
