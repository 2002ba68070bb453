package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one lesson's file: front matter, then screens made of text and blocks. */
final class LessonReader {
    private static final Pattern HEADING = Pattern.compile("^## +(.*?)\\s*(?:\\{(.*)\\})?\\s*$");
    private static final Pattern OPENING = Pattern.compile("^::: *([a-z]+)\\s*(?:\\{(.*)\\})?\\s*$");

    private final String file;
    private final List<String> lines;
    private final List<Complaint> complaints;
    private int at;

    LessonReader(String file, String text, List<Complaint> complaints) {
        this.file = file;
        this.lines = text.lines().toList();
        this.complaints = complaints;
    }

    Lesson read() {
        Yaml front = Yaml.of(file, 2, frontMatter(), complaints);
        List<Screen> screens = new ArrayList<>();
        while (at < lines.size()) {
            Matcher heading = HEADING.matcher(lines.get(at));
            if (heading.matches()) {
                screens.add(screen(heading));
            } else {
                if (!lines.get(at).isBlank()) {
                    complain(at + 1, "This stands before the first screen. Start a screen with \"## Its title\".");
                }
                at++;
            }
        }
        return new Lesson(file, front.text("id"), front.text("title"), front.minutes(), front.text("summary"), screens);
    }

    private String frontMatter() {
        StringBuilder yaml = new StringBuilder();
        if (!lines.isEmpty() && lines.get(0).equals("---")) {
            for (at = 1; at < lines.size() && !lines.get(at).equals("---"); at++) {
                yaml.append(lines.get(at)).append('\n');
            }
            at++;
        }
        return yaml.toString();
    }

    private Screen screen(Matcher heading) {
        int line = ++at;
        Attributes attributes = Attributes.of(heading.group(2) == null ? "" : heading.group(2));
        List<Block> blocks = new ArrayList<>();
        int textLine = at + 1;
        StringBuilder text = new StringBuilder();
        while (at < lines.size() && !lines.get(at).startsWith("## ")) {
            Matcher opening = OPENING.matcher(lines.get(at));
            if (opening.matches()) {
                addText(blocks, textLine, text);
                block(opening, blocks);
                textLine = at + 1;
            } else {
                text.append(lines.get(at++)).append('\n');
            }
        }
        addText(blocks, textLine, text);
        String next = attributes.named().getOrDefault("next", "");
        return new Screen(line, attributes.id(), attributes.kind(), heading.group(1), next, blocks);
    }

    private static void addText(List<Block> blocks, int line, StringBuilder text) {
        if (!text.toString().isBlank()) {
            blocks.add(new Block.Text(line, text.toString()));
        }
        text.setLength(0);
    }

    private void block(Matcher opening, List<Block> blocks) {
        int line = ++at;
        List<String> body = new ArrayList<>();
        while (at < lines.size() && !endsBlock(lines.get(at))) {
            body.add(lines.get(at++));
        }
        if (at < lines.size() && lines.get(at).strip().equals(":::")) {
            at++;
        } else {
            complain(line, "This block has no end: close it with a line \":::\".");
        }
        String name = opening.group(1);
        Attributes attributes = Attributes.of(opening.group(2) == null ? "" : opening.group(2));
        BlockReader reader = new BlockReader(line, attributes, body);
        switch (name) {
            case "choice" -> blocks.add(reader.choice());
            case "order" -> blocks.add(reader.order());
            case "branch" -> blocks.add(reader.branch());
            case "sort" -> blocks.add(reader.sort());
            case "checklist" -> blocks.add(reader.checklist());
            case "audit" -> blocks.add(reader.audit());
            case "reflect" -> blocks.add(reader.reflect());
            case "plan" -> blocks.add(reader.plan());
            case "card" -> blocks.add(reader.card());
            case "voices" -> blocks.add(reader.voices());
            default ->
                complain(
                        line,
                        "There is no block \"" + name + "\". There are: choice, order, branch, sort, checklist, audit,"
                                + " reflect, plan, card, voices.");
        }
    }

    private static boolean endsBlock(String text) {
        return text.strip().equals(":::")
                || text.startsWith("## ")
                || OPENING.matcher(text).matches();
    }

    private void complain(int line, String sentence) {
        complaints.add(new Complaint(file, line, sentence));
    }
}
