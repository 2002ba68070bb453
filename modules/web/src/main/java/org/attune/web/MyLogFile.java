package org.attune.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.learninglog.LogEntry;
import org.attune.learninglog.LogService;
import org.attune.web.page.LogRequest;
import org.attune.web.page.LogSearch;
import org.attune.web.page.SignedIn;

/** The reader's log as a file of theirs, to read or for another program; the same part of it as on the page. */
@WebServlet({"/my-log.txt", "/my-log.json"})
public class MyLogFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient LogService log;

    @Inject
    transient LogTexts texts;

    @Inject
    transient LogSearch search;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<LogEntry> entries =
                log.filtered(signedIn.reader(), LogRequest.of(request).filter(search));
        boolean json = request.getServletPath().endsWith(".json");
        response.setContentType((json ? "application/json" : "text/plain") + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-log" + (json ? ".json" : ".txt") + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (json) {
            json(entries, response.getWriter());
        } else {
            texts.write(entries, response.getWriter());
        }
    }

    static void json(List<LogEntry> entries, Writer file) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(file)) {
            json.writeStartObject().writeStartArray("entries");
            for (LogEntry entry : entries) {
                json.writeStartObject()
                        .write("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                        .write("course", entry.courseTitle())
                        .write("lesson", entry.lesson())
                        .write("question", entry.question())
                        .write("written", entry.at().toString())
                        .write("changed", entry.changedAt().toString())
                        .write("text", entry.words())
                        .writeEnd();
            }
            json.writeEnd().writeEnd();
        }
    }
}
