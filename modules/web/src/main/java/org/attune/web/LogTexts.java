package org.attune.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.attune.learninglog.LogEntry;
import org.attune.web.page.Dates;
import org.attune.web.page.LogPage;

/** A log as a text to read. */
@RequestScoped
public class LogTexts {

    @Inject
    LogPage page;

    @Inject
    Dates dates;

    void write(List<LogEntry> entries, Writer file) throws IOException {
        // The mark tells older editors that the text is in UTF-8.
        file.append('\uFEFF').append("My log in Attune\r\n");
        for (LogEntry entry : entries) {
            file.append("\r\n----------------------------------------\r\n");
            line(file, page.title(entry));
            line(file, page.kind(entry));
            line(file, dates.sortable(entry.at()) + " (UK time)");
            if (!entry.question().isEmpty()) {
                line(file, entry.question());
            }
            file.append("\r\n");
            line(file, entry.words());
        }
    }

    private static void line(Writer file, String text) throws IOException {
        file.append(text.replace("\n", "\r\n")).append("\r\n");
    }
}
