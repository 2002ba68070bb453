package org.attune.web.player;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.attune.catalogue.PackageService;
import org.attune.learning.Launched;
import org.attune.learning.LearningService;
import org.attune.recording.RecordingDeskService;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.Settings;
import org.attune.tracking.PreviewLaunch;
import org.attune.web.json.Answers;
import org.attune.web.json.Body;
import org.attune.web.page.Me;
import org.attune.web.page.OnThisDevice;
import org.attune.web.page.SignedIn;

/** What the player and drain.ts ask for. A page names its own person in each request, see {@link OnThisDevice}. */
@WebServlet({"/launch-code", "/preview-code", "/drain-code", "/still-here"})
public class PlayerRequests extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MOST = 4 << 10;

    @Inject
    transient LearningService learning;

    @Inject
    transient PackageService packages;

    @Inject
    transient RecordingDeskService recordings;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient OnThisDevice device;

    @Inject
    transient Me me;

    @Inject
    transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<JsonObject> asked = Body.read(request, MOST).flatMap(Body::json);
        if (asked.isEmpty()) {
            Answers.problem(response, HttpServletResponse.SC_BAD_REQUEST);
        } else if (!isTheirs(asked.get())) {
            Answers.problem(response, HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            answer(request.getServletPath(), asked.get(), response);
        }
    }

    /** Whether the person of the page is still signed in, and nobody else came in their place. */
    private boolean isTheirs(JsonObject asked) {
        return signedIn.isSignedIn()
                && (!asked.containsKey("person") || device.getPerson().equals(text(asked, "person")));
    }

    private void answer(String path, JsonObject asked, HttpServletResponse response) throws IOException {
        Reader reader = signedIn.reader();
        try {
            switch (path) {
                case "/launch-code" ->
                    way(
                            learning.launch(
                                    reader,
                                    number(asked, "course"),
                                    number(asked, "module"),
                                    text(asked, "activity"),
                                    asked.get("again") == JsonValue.TRUE),
                            me.isOnTablet() ? "&shared=1" : "",
                            response);
                case "/preview-code" -> {
                    PreviewLaunch preview = asked.containsKey("recording")
                            ? recordings.preview(reader, number(asked, "recording"))
                            : packages.preview(reader, number(asked, "package"), text(asked, "activity"));
                    way(new Launched(preview.label(), preview.code()), "", response);
                }
                case "/drain-code" -> way(learning.drain(reader, text(asked, "label")), "&drain=1", response);
                default -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } catch (NotFound absent) {
            Answers.problem(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** In the fragment, the code is seen by no server but the one that it opens. */
    private void way(Launched launched, String more, HttpServletResponse response) throws IOException {
        String url = settings.contentOrigin(launched.label()) + "/#code=" + launched.code() + more;
        Answers.json(
                response, Json.createObjectBuilder().add("url", url).build().toString());
    }

    private static String text(JsonObject asked, String name) {
        return asked.get(name) instanceof JsonString text ? text.getString() : "";
    }

    /** A number, or digits as a page's attributes hold them. */
    private static long number(JsonObject asked, String name) {
        JsonValue value = asked.get(name);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.longValue();
        }
        String digits = text(asked, name);
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }
}
