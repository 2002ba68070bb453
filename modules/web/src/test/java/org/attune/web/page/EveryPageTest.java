package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Help, the privacy notice and the accessibility statement are to be found on every page, also on one that is to come. */
class EveryPageTest {
    private static final List<String> LINKS = List.of("help", "privacy", "accessibility");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path PARTS = PAGES.resolve("WEB-INF");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Set<String> FRAMES = Set.of("/WEB-INF/page.xhtml", "/WEB-INF/staff-page.xhtml");

    /** Pages without one of the frames, and what they have instead. */
    private static final Map<String, String> OF_THEIR_OWN = Map.of(
            "player.xhtml", "the lesson owns the screen: the links are below the contents",
            "preview.xhtml", "as the player");

    /** Classes that write a page without Faces, and its file. */
    private static final Map<String, Set<String>> WRITTEN = Map.of(
            "KeptForm.java", Set.of("gate/kept-form.html", "gate/failed-form.html"),
            "OthersForm.java", Set.of("gate/others-form.html"),
            "SameOrigin.java", Set.of("security/refused.html"));

    /** Classes that write what looks like a page, and why it is none. */
    private static final Map<String, String> NO_PAGES = Map.of(
            "WrapperPage.java", "stands in a frame of the player, which has the links",
            "RecordingPage.java", "stands in the wrapper",
            "Part.java", "sends what these two write");

    @Test
    void every_page_has_a_frame_with_the_footer() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            assertThat(pages.filter(each -> each.toString().endsWith(".xhtml")).filter(each -> !each.startsWith(PARTS)))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(page -> {
                        String text = read(page);
                        if (OF_THEIR_OWN.containsKey(page.getFileName().toString())) {
                            assertThat(text).contains("<ui:include src=\"/WEB-INF/parts/player-footer.xhtml\"/>");
                        } else {
                            assertThat(FRAMES).as("the frame of " + page).contains(frame(text));
                        }
                    });
        }
    }

    private static String frame(String page) {
        String begin = "<ui:composition template=\"";
        return page.startsWith(begin) ? page.substring(begin.length(), page.indexOf('"', begin.length())) : "none";
    }

    @Test
    void every_footer_leads_to_help_the_privacy_notice_and_the_accessibility_statement() {
        FRAMES.forEach(frame -> assertThat(read(PAGES.resolve(frame.substring(1))))
                .contains("<ui:include src=\"/WEB-INF/parts/footer.xhtml\"/>"));
        for (String footer : List.of("parts/footer.xhtml", "parts/player-footer.xhtml")) {
            LINKS.forEach(
                    link -> assertThat(read(PARTS.resolve(footer))).contains("<a href=\"#{assets.root}" + link + "\""));
        }
        LINKS.forEach(link -> {
            assertThat(read(resource("gate/footer.html"))).contains("<a href=\"{root}" + link + "\"");
            assertThat(read(resource("security/refused.html"))).contains("<a href=\"/" + link + "\"");
        });
    }

    @Test
    void no_page_is_written_without_faces_but_those_that_are_known_and_they_have_the_footer() throws IOException {
        Set<String> writing = new TreeSet<>();
        try (Stream<Path> code = Files.walk(CODE)) {
            code.filter(each -> each.toString().endsWith(".java"))
                    .filter(each ->
                            read(each).contains("text/html") || read(each).contains("<html"))
                    .forEach(each -> writing.add(each.getFileName().toString()));
        }
        Set<String> expected = new TreeSet<>(WRITTEN.keySet());
        expected.addAll(NO_PAGES.keySet());
        assertThat(writing).isEqualTo(expected);

        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> resources = Files.walk(RESOURCES)) {
            resources
                    .filter(each -> each.toString().endsWith(".html"))
                    .filter(each -> !each.endsWith("footer.html"))
                    .forEach(each -> files.put(
                            RESOURCES.resolve("org/attune/web").relativize(each).toString(), read(each)));
        }
        Set<String> known = new TreeSet<>();
        WRITTEN.values().forEach(known::addAll);
        assertThat(files.keySet()).isEqualTo(known);
        assertThat(files)
                .allSatisfy((file, text) -> assertThat(text).containsAnyOf("{footer}", "<footer class=\"foot\">"));
    }

    @Test
    void where_the_footer_leads_strangers_may_go_too() {
        String gate = read(CODE.resolve("org/attune/web/gate/Gate.java"));
        String open = gate.substring(gate.indexOf("OPEN_PAGES"), gate.indexOf(';', gate.indexOf("OPEN_PAGES")));
        LINKS.forEach(link -> assertThat(open).contains("\"/" + link + "\""));
    }

    private static Path resource(String name) {
        return RESOURCES.resolve("org/attune/web").resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
