package org.attune.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** A key of a sentence, in a class that refuses. */
    private static final Pattern KEY = Pattern.compile("\"([a-z-]+(?:\\.[a-zA-Z-]+)+)\"");

    /** What is noted of what staff did. */
    private static final Pattern ACTION = Pattern.compile("\\bnote(?:Of)?\\(\\s*\\w+,\\s*\"([a-z-]+)\"");

    /** Packages that refuse a wrapper, not a person. */
    private static final List<String> OF_THE_PROTOCOL = List.of("tracking", "content");

    @Test
    void every_refusal_has_its_sentence() {
        List<String> keys = new ArrayList<>();
        keys.addAll(refusals(Path.of("../platform/src/main/java")));
        keys.addAll(refusals(Path.of("src/main/java")));
        for (String field : List.of("givenName", "familyName")) {
            keys.addAll(List.of("account." + field + ".missing", "account." + field + ".long"));
        }

        assertThat(keys).contains("sign-in.refused").allSatisfy(key -> assertThat(
                        ResourceBundle.getBundle("org.attune.web.page.messages").containsKey(key))
                .as(key)
                .isTrue());
    }

    @Test
    void all_that_is_noted_has_its_words() {
        List<String> actions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../platform/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> ACTION.matcher(read(file)))
                    .forEach(action -> {
                        while (action.find()) {
                            actions.add(action.group(1));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(actions)
                .contains("draft-discarded", "course-published")
                .allSatisfy(action ->
                        assertThat(Messages.text("did." + action)).as(action).isNotBlank());
    }

    private static List<String> refusals(Path sources) {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java") && !OF_THE_PROTOCOL.contains(folder(file)))
                    .forEach(file -> {
                        String source = read(file);
                        Matcher key = KEY.matcher(source);
                        while (source.matches("(?s).*(new RuleViolation\\(|\\.refuse\\().*") && key.find()) {
                            keys.add(key.group(1));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
