package org.attune.web.upload;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.attune.catalogue.PackageService;
import org.attune.catalogue.Taking;
import org.attune.document.DocumentService;
import org.attune.document.DocumentTaking;
import org.attune.recording.RecordingFileService;
import org.attune.recording.RecordingTaking;
import org.attune.shared.NotFound;
import org.attune.shared.Reader;
import org.attune.shared.RuleViolation;
import org.attune.upload.Appended;
import org.attune.upload.NewUpload;
import org.attune.upload.Purpose;
import org.attune.upload.UploadService;
import org.attune.upload.UploadState;
import org.attune.web.json.Answers;
import org.attune.web.json.Body;
import org.attune.web.json.BrokenOff;
import org.attune.web.page.Messages;
import org.attune.web.page.Numbers;
import org.attune.web.page.OnThisDevice;
import org.attune.web.page.SignedIn;

/** What upload.ts asks for. The page names its person when it starts; an upload is that person's from then on. */
@WebServlet({"/upload-start", "/upload-part", "/upload-check", "/upload-cancel"})
public class UploadRequests extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(UploadRequests.class.getName());
    private static final int MOST = 8 << 10;
    private static final String DIGITS = "[0-9]{1,18}";

    @Inject
    transient UploadService uploads;

    @Inject
    transient PackageService packages;

    @Inject
    transient DocumentService documents;

    @Inject
    transient RecordingFileService recordings;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient OnThisDevice device;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.isSignedIn()) {
            Answers.problem(response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            if (request.getServletPath().equals("/upload-part")) {
                part(signedIn.reader(), request, response);
            } else {
                asked(signedIn.reader(), request, response);
            }
        } catch (RuleViolation refused) {
            Answers.refusal(response, Messages.text(refused.messageKey(), refused.arguments()));
        } catch (NotFound absent) {
            Answers.problem(response, HttpServletResponse.SC_NOT_FOUND);
        } catch (BrokenOff brokenOff) {
            LOG.log(Level.FINE, "A part or its answer broke off", brokenOff);
            Answers.problem(response, HttpServletResponse.SC_REQUEST_TIMEOUT);
        } catch (UncheckedIOException disk) {
            LOG.log(Level.SEVERE, disk, () -> "Could not serve " + request.getServletPath() + " for now");
            Answers.problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void part(Reader reader, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long upload = Numbers.id(request, "upload");
        String offset = request.getParameter("offset");
        // Read before anything is locked: a slow line holds up nobody.
        Optional<byte[]> part = Body.read(request, UploadService.LONGEST_PART);
        if (part.isEmpty()) {
            Answers.problem(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (offset == null || !offset.matches(DIGITS)) {
            Answers.problem(response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            Appended appended = uploads.append(reader, upload, Long.parseLong(offset), part.get());
            received(
                    response,
                    appended instanceof Appended.Kept ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT,
                    appended.received());
        }
    }

    private void asked(Reader reader, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<JsonObject> body = Body.read(request, MOST).flatMap(Body::json);
        if (body.isEmpty()) {
            Answers.problem(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        JsonObject asked = body.get();
        switch (request.getServletPath()) {
            case "/upload-start" -> start(reader, asked, response);
            case "/upload-check" -> {
                long upload = number(asked, "upload");
                switch (purpose(asked)) {
                    case PACKAGE -> checkPackage(reader, upload, response);
                    case DOCUMENT -> checkDocument(reader, upload, response);
                    case RECORDING -> checkRecording(reader, upload, response);
                }
            }
            default -> {
                uploads.cancel(reader, number(asked, "upload"));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        }
    }

    private void start(Reader reader, JsonObject asked, HttpServletResponse response) throws IOException {
        if (!device.getPerson().equals(text(asked, "person"))) {
            Answers.problem(response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Purpose purpose = purpose(asked);
        String name = text(asked, "name");
        long size = number(asked, "size");
        switch (purpose) {
            case DOCUMENT -> documents.admit(reader, name, size);
            case RECORDING -> recordings.admit(reader, name, size);
            case PACKAGE -> {}
        }
        UploadState state = uploads.start(reader, new NewUpload(purpose, name, size, text(asked, "fingerprint")));
        Answers.json(
                response,
                Json.createObjectBuilder()
                        .add("upload", state.upload())
                        .add("received", state.received())
                        .add("longest", UploadService.LONGEST_PART)
                        .build()
                        .toString());
    }

    /** What the file is to be; a package where nothing else is said. */
    private static Purpose purpose(JsonObject asked) {
        return switch (text(asked, "as")) {
            case "document" -> Purpose.DOCUMENT;
            case "recording" -> Purpose.RECORDING;
            default -> Purpose.PACKAGE;
        };
    }

    private void checkDocument(Reader reader, long upload, HttpServletResponse response) throws IOException {
        DocumentTaking taking;
        try {
            taking = documents.take(reader, upload);
        } catch (RuleViolation refused) {
            uploads.cancel(reader, upload);
            throw refused;
        }
        if (taking instanceof DocumentTaking.Done done) {
            done(response, done.id(), done.known());
        } else if (taking instanceof DocumentTaking.Incomplete incomplete) {
            received(response, HttpServletResponse.SC_CONFLICT, incomplete.received());
        }
    }

    private void checkRecording(Reader reader, long upload, HttpServletResponse response) throws IOException {
        RecordingTaking taking;
        try {
            taking = recordings.take(reader, upload);
        } catch (RuleViolation refused) {
            uploads.cancel(reader, upload);
            throw refused;
        }
        if (taking instanceof RecordingTaking.Done done) {
            done(response, done.id(), done.known());
        } else if (taking instanceof RecordingTaking.Incomplete incomplete) {
            received(response, HttpServletResponse.SC_CONFLICT, incomplete.received());
        } else {
            Answers.json(response, HttpServletResponse.SC_ACCEPTED, "{}");
        }
    }

    private void checkPackage(Reader reader, long upload, HttpServletResponse response) throws IOException {
        Taking taking = packages.take(reader, upload);
        if (taking instanceof Taking.Done done) {
            done(response, done.id(), done.known());
        } else if (taking instanceof Taking.Incomplete incomplete) {
            received(response, HttpServletResponse.SC_CONFLICT, incomplete.received());
        } else {
            Answers.json(response, HttpServletResponse.SC_ACCEPTED, "{}");
        }
    }

    private static void done(HttpServletResponse response, long id, boolean known) throws IOException {
        Answers.json(
                response,
                Json.createObjectBuilder()
                        .add("id", id)
                        .add("known", known)
                        .build()
                        .toString());
    }

    private static void received(HttpServletResponse response, int status, long received) throws IOException {
        Answers.json(
                response,
                status,
                Json.createObjectBuilder().add("received", received).build().toString());
    }

    private static String text(JsonObject asked, String name) {
        return asked.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static long number(JsonObject asked, String name) {
        return asked.get(name) instanceof JsonNumber number && number.toString().matches(DIGITS)
                ? number.longValue()
                : 0;
    }
}
