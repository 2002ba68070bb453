package org.attune.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wherever a file is taken, every other kind of file is given, under its own name and under the names that are taken. */
@ExtendWith(Inspector.class)
class UploadsOfEveryKindJourney {
    private static final Pattern PERSON = Pattern.compile("id=\"upload\" data-person=\"([^\"]+)\"");
    /** Climbs, breaks lines, ends a text early, and runs from right to left. */
    private static final String ODD = "../..\\zqfile\r\nX: y\0\u202Egnp.\u2066\"<b>";

    private int logged;

    @BeforeEach
    void readLog(Server server) {
        logged = server.wholeLog().length();
    }

    @Test
    void a_document_or_a_recording_is_taken_only_where_name_and_content_say_the_same(Server server) throws IOException {
        Visitor coordinator = Visitor.of(server, "coordinator");
        long before = files(server, "uploads");
        Set<String> taken = new TreeSet<>();
        Map<String, List<String>> ends = Map.of(
                "recording", List.of(".mp4", ".webm", ".svg"),
                "document",
                        List.of(".pdf", ".png", ".jpg", ".webp", ".docx", ".xlsx", ".odt", ".txt", ".svg", ".html"));
        HostileFiles.all()
                .forEach((name, file) -> ends.forEach((as, those) -> those.forEach(end -> {
                    if (sent(coordinator, as, ODD + name + end, file).isPresent()) {
                        taken.add(name + " as " + as + end);
                    }
                })));
        // Two kinds at once are taken as either; an office file is kept, never shown, and a text is shown as one.
        assertThat(taken)
                .containsExactly(
                        "book.xlsx as document.xlsx",
                        "captions.vtt as document.txt",
                        "cut.png as document.png",
                        "drawing.svg as document.txt",
                        "html-in.png as document.png",
                        "letter.docx as document.docx",
                        "page.html as document.txt",
                        "paper.pdf as document.pdf",
                        "paper.pdf as document.txt",
                        "people.csv as document.txt",
                        "photo.jpg as document.jpg",
                        "picture.png as document.png",
                        "zip-in.pdf as document.pdf",
                        "zip-in.pdf as document.xlsx");
        assertThat(files(server, "uploads")).as("refused files that stay").isEqualTo(before);
        assertNoFault(server);
    }

    @Test
    void of_what_is_no_package_nothing_is_kept_but_a_report(Server server) throws IOException {
        Visitor coordinator = Visitor.of(server, "coordinator");
        long before = files(server, "uploads") + files(server, "packages");
        HostileFiles.all().forEach((name, file) -> sent(coordinator, "package", ODD + name, file)
                .ifPresent(id -> {
                    Wire.Answer report = coordinator.get("/package?id=" + id);
                    assertThat(report.status()).as(name).isEqualTo(200);
                    assertThat(report.text())
                            .as(name)
                            .contains("Nothing of this one was kept but this report", "To put right", "zqfile")
                            .doesNotContain("<b>" + name, "\u202E", "\u0000", "/preview", "???");
                }));
        assertThat(files(server, "uploads") + files(server, "packages")).isEqualTo(before);
        assertNoFault(server);
    }

    @Test
    void a_proof_is_a_paper_or_a_picture_and_is_given_back_to_be_kept(Server server) {
        Visitor educator = Visitor.educator(server);
        Form adding = Form.of(
                        "/learning-elsewhere",
                        educator.get("/learning-elsewhere").text())
                .stream()
                .filter(each -> each.texts().contains("minutes"))
                .findFirst()
                .orElseThrow();
        Map<String, String> said = adding.filledWith("");
        said.putAll(Map.of("title", "A day of first aid", "day", "2026-05-05", "minutes", "60"));
        String page = educator.send("/learning-elsewhere", said).header("Location");
        assertThat(page).startsWith("/learning-proof?id=");
        String id = page.replaceAll("\\D", "");
        Set<String> taken = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
            for (String end : List.of(".pdf", ".png", ".jpg", ".svg", ".html")) {
                Wire.Answer answer = sendFile(educator, page, "proving", "proof", file.getKey() + end, file.getValue());
                if (answer.status() == 302) {
                    taken.add(file.getKey() + " as " + end);
                    isGivenToBeKept(educator.get("/learning-proof-file?id=" + id));
                }
            }
        }
        assertThat(taken)
                .containsExactly(
                        "cut.png as .png",
                        "html-in.png as .png",
                        "paper.pdf as .pdf",
                        "photo.jpg as .jpg",
                        "picture.png as .png",
                        "zip-in.pdf as .pdf");
        String odd = "..\\..\\zqfile\u202Egnp.\u0007%0d%0a.pdf";
        sendFile(educator, page, "proving", "proof", odd, HostileFiles.all().get("paper.pdf"));
        isGivenToBeKept(educator.get("/learning-proof-file?id=" + id));
        assertNoFault(server);
    }

    @Test
    void a_logo_is_drawn_anew_so_that_nothing_else_of_the_file_stays(Server server) {
        Visitor coordinator = Visitor.of(server, "coordinator");
        Set<String> taken = new TreeSet<>();
        HostileFiles.all().forEach((name, file) -> {
            if (sendFile(coordinator, "/hub-logo", "bringing", "logo", name, file)
                            .status()
                    == 302) {
                taken.add(name);
                Wire.Answer logo = coordinator.get("/hub-logo.png");
                assertThat(logo.header("Content-Type")).isEqualTo("image/png");
                assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(logo.text()).doesNotContain("<script");
            }
        });
        assertThat(taken).containsExactly("html-in.png", "photo.jpg", "picture.png");
        Map<String, String> away = form(coordinator, "/hub-logo", "removing");
        assertThat(coordinator.send("/hub-logo", away).status()).isEqualTo(302);
        assertThat(coordinator.get("/hub-logo.png").status()).isEqualTo(404);
        assertNoFault(server);
    }

    @Test
    void a_list_of_people_that_is_something_else_adds_nobody(Server server) {
        Visitor coordinator = Visitor.of(server, "coordinator");
        List<String> lists = new ArrayList<>();
        HostileFiles.all().values().stream()
                .map(each -> new String(each, 0, Math.min(each.length, 50_000), StandardCharsets.ISO_8859_1))
                .forEach(lists::add);
        lists.add("First name,Family name\n\u202Eevil\u2066,\0\u0007\u001B[31m\n");
        lists.add("First name,Family name,E-mail\nA,B,\"a@demo.example\r\nBcc: x@hostile.example\"\n");
        lists.add("First name,Family name\n" + "a".repeat(20_000) + ",B\n");
        lists.add("First name,Family name\n" + "A,B\n".repeat(20_000));
        lists.add("First name,Family name\n\"never ends");
        lists.add("\uFEFF".repeat(1000) + ",".repeat(20_000));
        for (String list : lists) {
            Form form = Form.of("/add-people", coordinator.get("/add-people").text()).stream()
                    .filter(each -> each.texts().contains("list"))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> fields = form.filledWith(list);
            fields.put("look", "Look at it");
            Wire.Answer answer = coordinator.send("/add-people", fields);
            assertThat(answer.status())
                    .as(list.substring(0, Math.min(60, list.length())))
                    .isEqualTo(200);
            assertThat(answer.text()).doesNotContain("<script>alert", "\u001B[31m");
        }
        assertThat(coordinator.page("/people")).doesNotContain("hostile.example", "@SUM");
        assertNoFault(server);
    }

    private static void isGivenToBeKept(Wire.Answer file) {
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isIn("application/pdf", "image/png", "image/jpeg");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename*=UTF-8''")
                .doesNotContain("/", "\\", "\u202E", "%E2%80%AE", "%0D", "%0A", "%07");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    }

    private static Wire.Answer sendFile(
            Visitor visitor, String page, String form, String field, String name, byte[] file) {
        Map<String, String> fields = form(visitor, page, form);
        Wire.Answer answer = visitor.sendFile(page, fields, field, name, file);
        assertThat(answer.status()).as(name).isIn(200, 302);
        assertThat(answer.status() == 302 || answer.text().contains("field-error"))
                .as("why " + name + " is refused")
                .isTrue();
        return answer;
    }

    private static Map<String, String> form(Visitor visitor, String page, String id) {
        return Form.of(page, visitor.get(page).text()).stream()
                .map(Form::asShown)
                .filter(each -> each.containsKey(id))
                .findFirst()
                .orElseThrow();
    }

    /** Sent whole and checked: the id of what was taken. What is refused is refused with a sentence. */
    private static Optional<String> sent(Visitor visitor, String as, String name, byte[] file) {
        String what = name + " as " + as;
        Matcher person = PERSON.matcher(visitor.page("/packages"));
        assertThat(person.find()).isTrue();
        JsonObject start = new JsonObject();
        start.addProperty("as", as);
        start.addProperty("person", person.group(1));
        start.addProperty("name", name);
        start.addProperty("size", file.length);
        start.addProperty("fingerprint", what);
        Wire.Answer started = visitor.json("/upload-start", start);
        if (isRefused(what, started)) {
            return Optional.empty();
        }
        JsonObject check = new JsonObject();
        check.addProperty("as", as);
        check.add("upload", field(started, "upload"));
        Wire.Answer part =
                visitor.bytes("/upload-part?offset=0&upload=" + check.get("upload"), "application/octet-stream", file);
        assertThat(part.status()).as(what).isEqualTo(200);
        Wire.Answer checked = visitor.json("/upload-check", check);
        return isRefused(what, checked)
                ? Optional.empty()
                : Optional.of(field(checked, "id").getAsString());
    }

    private static JsonElement field(Wire.Answer answer, String name) {
        return JsonParser.parseString(answer.text()).getAsJsonObject().get(name);
    }

    private static boolean isRefused(String what, Wire.Answer answer) {
        assertThat(answer.status()).as(what).isIn(200, 422);
        if (answer.status() == 200) {
            return false;
        }
        assertThat(field(answer, "detail").getAsString())
                .as(what)
                .hasSizeGreaterThan(20)
                .doesNotContain("???", "Exception");
        return true;
    }

    private static long files(Server server, String folder) throws IOException {
        Path place = server.data().resolve(folder);
        if (!Files.isDirectory(place)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.count();
        }
    }

    private void assertNoFault(Server server) {
        assertThat(server.wholeLog().substring(logged)).doesNotContain("Reference", "SEVERE");
    }
}
