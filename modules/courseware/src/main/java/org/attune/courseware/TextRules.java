package org.attune.courseware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What texts refer to is there, and what a drawing explains is said in words too. */
final class TextRules {
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    /** A drawing with words in it, or one that says itself what it shows, is no mere decoration. */
    private static final Pattern EXPLAINS = Pattern.compile("<(?:title|desc|text)[\\s>]");

    private final Course course;
    private final Set<String> explained = new HashSet<>();
    private final List<Complaint> complaints = new ArrayList<>();

    TextRules(Course course) {
        this.course = course;
        for (Lesson lesson : course.lessons()) {
            for (Passage passage : Passage.of(lesson)) {
                Matcher image = Prose.IMAGE.matcher(passage.markdown());
                while (image.find()) {
                    if (!image.group(1).isBlank()) {
                        explained.add(image.group(2));
                    }
                }
            }
        }
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /** @param name how the lesson is called in a complaint: "Lesson 3" */
    void lesson(Lesson lesson, String name) throws IOException {
        Set<String> screens = new HashSet<>();
        lesson.screens().forEach(each -> screens.add("#" + each.id()));
        for (Screen screen : lesson.screens()) {
            for (Block block : screen.blocks()) {
                boolean inItem =
                        !(block instanceof Block.Text || block instanceof Block.Card || block instanceof Block.Branch);
                for (Passage passage : Passage.of(block)) {
                    int line = passage.line();
                    for (String each : passage.markdown().split("\n", -1)) {
                        images(lesson.file(), line, name, inItem, each);
                        citations(lesson.file(), line, name, each);
                        links(lesson.file(), line, name, each, screens);
                        line++;
                    }
                }
            }
        }
    }

    /** A drawing without words beside it may be decorative in a text; as an answer or an item it is not. */
    private void images(String file, int line, String name, boolean inItem, String text) throws IOException {
        Matcher image = Prose.IMAGE.matcher(text);
        while (image.find()) {
            String path = image.group(2);
            drawing(file, line, name, path);
            boolean wordsBeside = !text.strip().equals(image.group());
            if (image.group(1).isBlank() && !wordsBeside && (inItem || explains(path))) {
                complain(
                        file,
                        line,
                        name + " has a drawing that explains, " + path
                                + ", without an alternative text: say in a sentence what it shows.");
            }
        }
    }

    private boolean explains(String path) throws IOException {
        Path drawing = course.folder().resolve(path);
        return explained.contains(path)
                || (Files.isRegularFile(drawing)
                        && EXPLAINS.matcher(Files.readString(drawing, StandardCharsets.UTF_8))
                                .find());
    }

    private void citations(String file, int line, String name, String text) {
        Matcher citation = Prose.CITATION.matcher(text);
        while (citation.find()) {
            if (!course.sources().containsKey(citation.group(1))) {
                complain(
                        file,
                        line,
                        name + " cites \"" + citation.group(1) + "\", a source that is not in course.yaml.");
            }
        }
    }

    private void links(String file, int line, String name, String text, Set<String> screens) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String target = link.group(1);
            if (!target.matches("(?:https?://|mailto:).+") && !screens.contains(target)) {
                complain(
                        file,
                        line,
                        name + " has a link to \"" + target + "\" that leads nowhere: there is no such screen in it.");
            }
        }
    }

    void drawing(String file, int line, String name, String path) {
        if (!path.matches("media/[A-Za-z0-9._-]+\\.svg")) {
            complain(file, line, name + " has a drawing \"" + path + "\"; it must be an SVG in media/.");
        } else if (!Files.isRegularFile(course.folder().resolve(path))) {
            complain(file, line, name + " has a drawing that does not exist: " + path + ".");
        }
    }

    private void complain(String file, int line, String sentence) {
        complaints.add(new Complaint(file, line, sentence));
    }
}
