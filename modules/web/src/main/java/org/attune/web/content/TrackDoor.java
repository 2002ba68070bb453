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

/**
 * {@code POST /track}: one event. What it answers is sent after the service's transaction has ended. A large event is read
 * only for who may write it, and when there is room: docs/decisions/0160.
 */
@ApplicationScoped
class TrackDoor {
    private static final int SMALL = 64 << 10;

    @Inject
    TrackService track;

    private final LargeBodies large = new LargeBodies(Runtime.getRuntime().maxMemory() / 32, TrackService.MAX_BYTES);

    void post(String label, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> bearer = Bearer.of(request);
        long length = request.getContentLengthLong();
        if (bearer.isEmpty()) {
            answer(Rejection.BEARER_OVER, response);
        } else if (length > TrackService.MAX_BYTES) {
            answer(Rejection.TOO_LARGE, response);
        } else if (length >= 0 && length <= SMALL) {
            answer(read(label, bearer.get(), request), response);
        } else {
            postLarge(label, bearer.get(), request, response);
        }
    }

    private void postLarge(String label, String bearer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Rejection> refusal = track.refusal(label, bearer);
        if (refusal.isPresent()) {
            answer(refusal.get(), response);
            return;
        }
        // What does not say its length may be as long as any.
        int length = request.getContentLength() < 0 ? TrackService.MAX_BYTES : request.getContentLength();
        if (!large.enter(label, length)) {
            Answers.tryAgain(response);
            return;
        }
        TrackAnswer answer;
        try {
            answer = read(label, bearer, request);
        } finally {
            large.leave(label, length);
        }
        answer(answer, response);
    }

    private TrackAnswer read(String label, String bearer, HttpServletRequest request) throws IOException {
        Optional<byte[]> event = Body.read(request, TrackService.MAX_BYTES);
        return event.isEmpty() ? Rejection.TOO_LARGE : track.track(label, bearer, event.get());
    }

    private static void answer(TrackAnswer answer, HttpServletResponse response) throws IOException {
        if (answer instanceof Acknowledgement acknowledgement) {
            Answers.json(response, acknowledgement.toJson());
        } else if (answer instanceof Rejection rejection) {
            Answers.problem(response, rejection.status());
        }
    }
}
