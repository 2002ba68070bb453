package org.attune.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.tracking.Acknowledgement;
import org.attune.tracking.Rejection;
import org.attune.tracking.TrackAnswer;
import org.attune.tracking.TrackService;
import org.attune.web.Requests.Answer;
import org.attune.web.Requests.Asked;
import org.attune.web.security.SecurityHeaders;
import org.junit.jupiter.api.Test;

class TrackDoorTest {
    private static final String LARGE = "100000";

    private final List<Integer> tracked = new ArrayList<>();
    private final TrackDoor door = new TrackDoor();
    private final ContentHost host = new ContentHost();
    private boolean knowsBearers = true;

    TrackDoorTest() {
        door.track = new TrackService() {
            @Override
            public Optional<Rejection> refusal(String label, String bearer) {
                return knowsBearers ? Optional.empty() : Optional.of(Rejection.BEARER_OVER);
            }

            @Override
            public TrackAnswer track(String label, String bearer, byte[] bytes) {
                tracked.add(bytes.length);
                return new Acknowledgement(1, 1, false, List.of());
            }
        };
        host.track = door;
        host.headers = new SecurityHeaders() {
            @Override
            public void bare(HttpServletResponse response) {}
        };
    }

    @Test
    void a_body_that_broke_off_is_to_be_tried_again() throws IOException {
        assertThat(post("100", new ByteArrayInputStream(new byte[10])).status).isEqualTo(408);
        assertThat(post("100", failing()).status).isEqualTo(408);
        assertThat(post(LARGE, failing()).status).isEqualTo(408);
        assertThat(post(LARGE, new ByteArrayInputStream(new byte[100_000])).status)
                .isEqualTo(200);
        assertThat(tracked).containsExactly(100_000);
    }

    @Test
    void without_a_bearer_nothing_is_read() throws IOException {
        Answer answer = new Answer();
        host.serve("label", new Asked("POST", "/track", "", Map.of(), unread()).request(), answer.response());
        assertThat(answer.status).isEqualTo(401);
    }

    @Test
    void a_large_body_is_read_only_for_a_bearer_that_may_write() throws IOException {
        knowsBearers = false;
        assertThat(post(LARGE, unread()).status).isEqualTo(401);
        assertThat(post(null, unread()).status).isEqualTo(401);
        assertThat(post("9000000", unread()).status).isEqualTo(413);
    }

    @Test
    void a_second_large_body_of_a_registration_is_to_be_tried_again() throws IOException {
        List<Answer> second = new ArrayList<>();
        InputStream meanwhile = new InputStream() {
            @Override
            public int read() throws IOException {
                if (second.isEmpty()) {
                    second.add(post(LARGE, unread()));
                }
                return -1;
            }
        };
        post(LARGE, meanwhile);
        assertThat(second).singleElement().satisfies(each -> {
            assertThat(each.status).isEqualTo(503);
            assertThat(each.headers).containsKey("Retry-After");
        });
        assertThat(post(LARGE, new ByteArrayInputStream(new byte[100_000])).status)
                .isEqualTo(200);
    }

    @Test
    void large_bodies_together_have_so_much_room_and_no_more() {
        LargeBodies bodies = new LargeBodies(10, 8);
        assertThat(bodies.enter("a", 8)).isTrue();
        assertThat(bodies.enter("b", 3)).isFalse();
        assertThat(bodies.enter("b", 2)).isTrue();
        bodies.leave("a", 8);
        assertThat(bodies.enter("a", 8)).isTrue();
        assertThat(new LargeBodies(1, 8).enter("a", 8)).isTrue();
    }

    private Answer post(String length, InputStream body) throws IOException {
        Answer answer = new Answer();
        Map<String, List<String>> headers = length == null
                ? Map.of("Authorization", List.of("Bearer abc"))
                : Map.of("Authorization", List.of("Bearer abc"), "Content-Length", List.of(length));
        host.serve("label", new Asked("POST", "/track", "", headers, body).request(), answer.response());
        return answer;
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the network went away");
            }
        };
    }

    private static InputStream unread() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read before it was known whose it is");
            }
        };
    }
}
