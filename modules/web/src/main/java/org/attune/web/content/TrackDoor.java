package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.attune.tracking.Acknowledgement;
import org.attune.tracking.Rejection;
import org.attune.tracking.TrackAnswer;
import org.attune.tracking.TrackService;
import org.attune.web.json.Answers;
import org.attune.web.json.Body;

/** {@code POST /track}: one event. What it answers is sent after the service's transaction has ended. */
@ApplicationScoped
class TrackDoor {

    @Inject
    TrackService track;

    void post(String label, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TrackAnswer answer = answer(label, request);
        if (answer instanceof Acknowledgement acknowledgement) {
            Answers.json(response, acknowledgement.toJson());
        } else if (answer instanceof Rejection rejection) {
            Answers.problem(response, rejection.status());
        }
    }

    private TrackAnswer answer(String label, HttpServletRequest request) throws IOException {
        Optional<String> bearer = Bearer.of(request);
        Optional<byte[]> event = Body.read(request, TrackService.MAX_BYTES);
        if (bearer.isEmpty()) {
            return Rejection.BEARER_OVER;
        }
        return event.isEmpty() ? Rejection.TOO_LARGE : track.track(label, bearer.get(), event.get());
    }
}
