package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a branch: an instruction, then scenes, each opened by {@code = id}, with its ways {@code -> id: words}. */
final class BranchReader {
    private static final Pattern SCENE = Pattern.compile("^= *([^\\s{]+)\\s*(?:\\{(.*)})?\\s*$");
    private static final Pattern WAY = Pattern.compile("^-> *([^\\s:]*) *:? *(.*)$");

    private final int line;
    private final String id;
    private final List<String> body;
    private final List<Block.Scene> scenes = new ArrayList<>();
    private int at;

    BranchReader(int line, String id, List<String> body) {
        this.line = line;
        this.id = id;
        this.body = body;
    }

    Block.Branch read() {
        StringBuilder question = new StringBuilder();
        while (at < body.size() && !SCENE.matcher(body.get(at)).matches()) {
            question.append(body.get(at++)).append(' ');
        }
        while (at < body.size()) {
            scene();
        }
        return new Block.Branch(line, id, question.toString().strip(), scenes);
    }

    private void scene() {
        int opened = line + 1 + at;
        Matcher opening = SCENE.matcher(body.get(at++));
        if (!opening.matches()) {
            throw new IllegalStateException("A scene is read from its opening");
        }
        boolean ours = opening.group(2) != null
                && Attributes.of(opening.group(2)).kind().equals("ours");
        StringBuilder markdown = new StringBuilder();
        List<Block.Way> ways = new ArrayList<>();
        for (; at < body.size() && !SCENE.matcher(body.get(at)).matches(); at++) {
            Matcher way = WAY.matcher(body.get(at));
            if (way.matches()) {
                ways.add(new Block.Way(line + 1 + at, way.group(1), way.group(2).strip()));
            } else {
                markdown.append(body.get(at)).append('\n');
            }
        }
        scenes.add(new Block.Scene(
                opened, opening.group(1), ours, markdown.toString().strip(), ways));
    }
}
