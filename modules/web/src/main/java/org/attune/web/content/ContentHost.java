package org.attune.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.tracking.RegistrationService;
import org.attune.tracking.TryAgain;
import org.attune.web.json.Answers;
import org.attune.web.json.BrokenOff;
import org.attune.web.security.SecurityHeaders;

/**
 * A content origin. A registration's has the wrapper page, the files of the package or the recording, launch and track; a
 * document's has the document; everything else is 404. It reads and sets no cookie.
 */
@ApplicationScoped
class ContentHost {
    private static final Logger LOG = Logger.getLogger(ContentHost.class.getName());
    private static final String PACKAGE = "/package/";
    private static final String RECORDING = "/recording/";
    private static final String DOCUMENT = "/document/";

    @Inject
    RegistrationService registrations;

    @Inject
    SecurityHeaders headers;

    @Inject
    WrapperPage wrapper;

    @Inject
    PackageFiles files;

    @Inject
    RecordingFiles recordings;

    @Inject
    DocumentFiles documents;

    @Inject
    LaunchDoor launch;

    @Inject
    TrackDoor track;

    /** Answers whatever is asked of the origin with this label: the last door, nothing comes out of it but an answer. */
    void serve(String label, HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.bare(response);
        try {
            route(label, request, response);
        } catch (TryAgain | TransactionalException notNow) {
            LOG.log(Level.WARNING, notNow, () -> "Could not serve " + request.getMethod() + " for now");
            if (!response.isCommitted()) {
                Answers.tryAgain(response);
            }
        } catch (BrokenOff unheard) {
            LOG.log(Level.FINE, "A request broke off", unheard);
            Answers.problem(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
        } catch (IOException brokenOff) {
            LOG.log(Level.FINE, "An answer broke off", brokenOff);
            if (!response.isCommitted()) {
                Answers.tryAgain(response);
            }
        } catch (RuntimeException fault) {
            String reference = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, fault, () -> "Reference " + reference + ": " + request.getRequestURI());
            if (!response.isCommitted()) {
                response.reset();
                headers.bare(response);
                Answers.problem(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    private void route(String label, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("script".equals(request.getHeader("Service-Worker"))) {
            Answers.words(response, HttpServletResponse.SC_FORBIDDEN, "No service workers here.");
            return;
        }
        String method = request.getMethod();
        String path = request.getRequestURI();
        if (method.equals("POST") && path.equals("/track")) {
            track.post(label, request, response);
        } else if (method.equals("POST") && path.equals("/launch")) {
            launch.post(label, request, response);
        } else if (method.equals("GET") || method.equals("HEAD")) {
            get(label, path, request, response);
        } else {
            notFound(response);
        }
    }

    private void get(String label, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.startsWith(DOCUMENT)) {
            if (!documents.get(label, path.substring(DOCUMENT.length()), request, response)) {
                notFound(response);
            }
            return;
        }
        Optional<Long> resource = registrations.resourceOf(label);
        if (resource.isEmpty() || !get(resource.get(), path, request, response)) {
            notFound(response);
        }
    }

    /** Under the label of a registration or a preview. */
    private boolean get(long resource, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.startsWith(PACKAGE)) {
            return files.get(resource, path.substring(PACKAGE.length()), request, response);
        }
        return path.startsWith(RECORDING)
                ? recordings.get(resource, path.substring(RECORDING.length()), request, response)
                : wrapper.get(path, request, response);
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        Answers.words(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
    }
}
