package org.attune.courseware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines between {@code ::: name} and {@code :::}. */
final class BlockReader {
    private static final Pattern ITEM = Pattern.compile("^(?:-|\\d+\\.) +(.*)$");
    private static final Pattern ANSWER = Pattern.compile("^\\[([ xX])] *(.*)$", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("^([\\w-]+) *(\\{date})?: *(.*)$", Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("^\\+ *([^\\s:]+) *: *(.*)$");
    private static final Pattern SORTED = Pattern.compile("^\\(([^)]*)\\) *(.*)$", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("^(note|scale|evidence|rows): *(.*)$");

    private final int line;
    private final Attributes attributes;
    private final List<String> body;

    /** @param line of the block's opening, from 1; the body follows it */
    BlockReader(int line, Attributes attributes, List<String> body) {
        this.line = line;
        this.attributes = attributes;
        this.body = body;
    }

    Block choice() {
        List<Block.Answer> answers = new ArrayList<>();
        items((head, quote) -> {
            Matcher answer = ANSWER.matcher(head.text());
            if (answer.matches()) {
                boolean best = !answer.group(1).isBlank();
                answers.add(new Block.Answer(head.line(), best, answer.group(2), quote));
            } else {
                answers.add(new Block.Answer(head.line(), false, head.text(), quote));
            }
        });
        return new Block.Choice(line, attributes.id(), intro(), answers);
    }

    Block order() {
        List<Block.Step> steps = new ArrayList<>();
        items((head, quote) -> steps.add(new Block.Step(head.line(), head.text(), quote)));
        return new Block.Order(line, attributes.id(), intro(), steps);
    }

    Block reflect() {
        StringBuilder question = new StringBuilder();
        String hint = "";
        for (String each : body) {
            if (each.startsWith("hint:")) {
                hint = each.substring("hint:".length()).strip();
            } else {
                question.append(each).append(' ');
            }
        }
        return new Block.Reflect(line, attributes.id(), question.toString().strip(), hint);
    }

    Block plan() {
        List<Block.Field> fields = new ArrayList<>();
        items((head, quote) -> {
            Matcher field = FIELD.matcher(head.text());
            fields.add(
                    field.matches()
                            ? new Block.Field(head.line(), field.group(1), field.group(3), field.group(2) != null)
                            : new Block.Field(head.line(), "", head.text(), false));
        });
        return new Block.Plan(line, attributes.id(), intro(), rows(), fields);
    }

    Block branch() {
        return new BranchReader(line, attributes.id(), body).read();
    }

    Block sort() {
        List<Block.Group> groups = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Matcher group = GROUP.matcher(body.get(i));
            if (group.matches()) {
                groups.add(new Block.Group(
                        line + 1 + i, group.group(1), group.group(2).strip()));
            }
        }
        List<Block.Sorted> items = new ArrayList<>();
        items((head, quote) -> {
            Matcher item = SORTED.matcher(head.text());
            items.add(
                    item.matches()
                            ? new Block.Sorted(head.line(), item.group(1).strip(), item.group(2), quote)
                            : new Block.Sorted(head.line(), "", head.text(), quote));
        });
        return new Block.Sort(line, attributes.id(), intro(), groups, items);
    }

    Block checklist() {
        List<Block.Tick> items = new ArrayList<>();
        items((head, quote) -> items.add(new Block.Tick(head.line(), head.text(), quote)));
        return new Block.Checklist(line, attributes.id(), intro(), items, setting("note"));
    }

    Block audit() {
        List<Block.Statement> statements = new ArrayList<>();
        items((head, quote) ->
                statements.add(new Block.Statement(head.line(), String.valueOf(statements.size() + 1), head.text())));
        List<String> scale = Pattern.compile("\\|")
                .splitAsStream(setting("scale"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return new Block.Audit(line, attributes.id(), intro(), scale, setting("evidence"), statements);
    }

    Block card() {
        return new Block.Card(line, attributes.kind(), String.join("\n", body));
    }

    Block voices() {
        List<String> items = new ArrayList<>();
        items((head, quote) -> items.add(head.text()));
        return new Block.Voices(line, intro(), items);
    }

    private String intro() {
        return String.join(
                        " ",
                        body.stream()
                                .takeWhile(each -> !ITEM.matcher(each).matches())
                                .filter(each -> !isSetting(each))
                                .toList())
                .strip();
    }

    private static boolean isSetting(String text) {
        return SETTING.matcher(text).matches() || GROUP.matcher(text).matches();
    }

    /** What stands on a line of its own after {@code name:}; empty when there is none. */
    private String setting(String name) {
        for (String each : body) {
            Matcher setting = SETTING.matcher(each);
            if (setting.matches() && setting.group(1).equals(name)) {
                return setting.group(2).strip();
            }
        }
        return "";
    }

    /** 0 when not said, -1 when it is no number. */
    private int rows() {
        String rows = setting("rows");
        if (rows.isEmpty()) {
            return 0;
        }
        return rows.matches("\\d{1,3}") ? Integer.parseInt(rows) : -1;
    }

    private record Head(int line, String text) {}

    /** Each list item with what is quoted below it. */
    private void items(BiConsumer<Head, String> taker) {
        int i = 0;
        while (i < body.size()) {
            Matcher item = ITEM.matcher(body.get(i));
            int itemLine = line + 1 + i++;
            if (!item.matches()) {
                continue;
            }
            StringBuilder text = new StringBuilder(item.group(1));
            StringBuilder quote = new StringBuilder();
            for (; i < body.size() && !ITEM.matcher(body.get(i)).matches() && !isSetting(body.get(i)); i++) {
                String more = body.get(i).strip();
                if (more.startsWith(">")) {
                    quote.append(more.substring(1).strip()).append('\n');
                } else if (!more.isEmpty()) {
                    text.append(' ').append(more);
                }
            }
            taker.accept(
                    new Head(itemLine, text.toString().strip()),
                    quote.toString().strip());
        }
    }
}
