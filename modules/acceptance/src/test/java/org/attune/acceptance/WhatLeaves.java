package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Files and letters, opened by the programs that they are for: they hold text, and nothing of it does anything. */
final class WhatLeaves {
    private static final String HOSTILE = "hostile.example";

    /** The kinds that were opened. */
    private final Set<String> kinds = new TreeSet<>();

    Set<String> kinds() {
        return kinds;
    }

    void open(String what, Wire.Answer answer) {
        if (answer.status() != 200) {
            return;
        }
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        try {
            switch (type) {
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> workbook(answer.bytes());
                case "application/pdf" -> pdf(what, answer.bytes());
                case "application/zip" -> zip(what, answer.bytes());
                case "application/json" ->
                    assertThat(JsonParser.parseString(answer.text())).as(what).isNotNull();
                case "text/calendar" -> calendar(answer.text());
                default -> {
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what + " is broken", e);
        }
        kinds.add(type.replaceAll(".*[/.]", ""));
    }

    private static void workbook(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream).filter(each -> each != null).forEach(cell -> {
                        assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.getFormula()).isNull();
                    });
                }
            }
        }
    }

    private static void pdf(String what, byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).as(what).isNull();
            assertThat(document.getDocumentCatalog().getNames()).as(what).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).as(what).isNull();
            for (var page : document.getPages()) {
                assertThat(page.getActions().getCOSObject().size()).as(what).isZero();
                assertThat(page.getAnnotations().toString()).as(what).doesNotContain(HOSTILE);
            }
            assertThat(new PDFTextStripper().getText(document)).as(what).isNotBlank();
        }
    }

    private static void zip(String what, byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName())
                        .as(what)
                        .matches("[^\\p{Cntrl}\\\\:\u202E\u2066]+")
                        .doesNotContain("..");
                if (entry.getName().endsWith(".json")) {
                    String json = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(JsonParser.parseString(json)).as(what).isNotNull();
                }
            }
        }
    }

    private static void calendar(String text) throws IOException {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
            assertThat(text.lines()).noneMatch(each -> each.startsWith("Bcc"));
        } catch (ParserException e) {
            throw new IOException(e);
        }
    }

    /** Every letter in a folder. */
    void letters(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each :
                    files.filter(file -> file.toString().endsWith(".eml")).toList()) {
                try (InputStream in = Files.newInputStream(each)) {
                    letter(new MimeMessage(Session.getInstance(new Properties()), in));
                }
                kinds.add("letter");
            }
        } catch (IOException | MessagingException e) {
            throw new AssertionError("A letter is broken", e);
        }
    }

    private void letter(MimeMessage letter) throws MessagingException, IOException {
        assertThat(letter.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(letter.getRecipients(Message.RecipientType.CC)).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        for (InternetAddress each : Arrays.copyOf(letter.getAllRecipients(), 1, InternetAddress[].class)) {
            assertThat(each.getAddress()).doesNotContain(HOSTILE);
        }
        assertThat(String.valueOf(letter.getSubject())).doesNotContain("\r", "\n", "\0");
        part(letter);
    }

    private void part(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                part(each);
            }
        } else if (part.isMimeType("text/calendar")) {
            calendar(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            kinds.add("calendar");
        } else if (part.isMimeType("text/html")) {
            assertThat(content.toString()).doesNotContain("<zqhostile", "<script");
        }
    }
}
