package org.attune.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server without a mail server sent to an address: the files in its outbox, as whoever gets them reads them. */
public final class LetterBox {
    private static final Pattern BASE_64 =
            Pattern.compile("Content-Transfer-Encoding: base64\r?\n(?:[A-Z][^\r\n]*\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)");

    private static final Pattern CALENDAR = Pattern.compile("BEGIN:VCALENDAR.*?END:VCALENDAR\r?\n", Pattern.DOTALL);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final String address;

    private LetterBox(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    public static LetterBox of(Server server, String address) {
        return new LetterBox(server.data().resolve("outbox"), address);
    }

    /** Waits until a letter has come with a link to a page, and gives the link of the newest. */
    public String linkTo(String page) {
        Pattern link = Pattern.compile("https?://[^\\s\"<]+" + Pattern.quote(page) + "[^\\s\"<]*");
        AtomicReference<String> newest = new AtomicReference<>();
        Await.until("a letter to " + address + " with a link to " + page, PATIENCE, () -> {
            for (String letter : letters()) {
                Matcher found = link.matcher(letter);
                if (found.find()) {
                    newest.set(found.group());
                }
            }
            return newest.get() != null;
        });
        return newest.get();
    }

    /** Waits until a letter has come that says so. */
    public void has(String words) {
        Await.until("a letter to " + address + " that says " + words, PATIENCE, () -> letters().stream()
                .anyMatch(letter -> letter.contains(words)));
    }

    /** Waits until so many letters have come with a calendar's text that says so, and gives these texts, oldest first. */
    public List<String> calendars(String words, int many) {
        AtomicReference<List<String>> found = new AtomicReference<>(List.of());
        Await.until(many + " calendar entries for " + address, PATIENCE, () -> {
            found.set(letters().stream()
                    .map(CALENDAR::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .filter(text -> text.contains(words))
                    .toList());
            return found.get().size() >= many;
        });
        return found.get();
    }

    /** With each header in one line. */
    private static String unfolded(String letter) {
        return letter.replaceAll("\r?\n[ \t]+", " ");
    }

    /** A letter with its parts as text: they come quoted, or in base 64 where they hold more than ASCII. */
    private static String decoded(String letter) {
        String plain = BASE_64.matcher(letter)
                .replaceAll(part -> Matcher.quoteReplacement(
                        new String(Base64.getMimeDecoder().decode(part.group(1)), StandardCharsets.UTF_8)));
        return plain.replaceAll("=\r?\n", "").replace("=3D", "=");
    }

    /** The letters to the address, oldest first. */
    private List<String> letters() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> letters = new ArrayList<>();
            for (Path each : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                String letter = decoded(Files.readString(each, StandardCharsets.UTF_8));
                if (unfolded(letter).lines().anyMatch(line -> line.startsWith("To:") && line.contains(address))) {
                    letters.add(letter);
                }
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
