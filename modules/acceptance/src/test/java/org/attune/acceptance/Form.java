package org.attune.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as a page shows it: where it goes, what is in its fields, and which of them take any text. Without files. */
final class Form {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z]+[0-9]?)((?:\\s+[A-Za-z_:-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z_:-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern NUMBERED = Pattern.compile("&#([0-9]{1,7});");
    private static final Set<String> NOT_TYPED = Set.of("file", "image", "reset", "button");

    private final String action;
    private final boolean posted;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean pressed;

    private Form(Map<String, String> attributes, String page) {
        action = attributes.getOrDefault("action", page);
        posted = attributes.getOrDefault("method", "get").equalsIgnoreCase("post");
    }

    /** The forms of a page, in their order. */
    static List<Form> of(String address, String page) {
        List<Form> forms = new ArrayList<>();
        Form open = null;
        String select = "";
        Matcher tag = tags(page);
        while (tag.find()) {
            String name = tag.group(2);
            if (name.equals("form")) {
                open = tag.group(1).isEmpty() ? new Form(attributes(tag.group(3)), address) : null;
                if (open != null) {
                    forms.add(open);
                }
            } else if (open != null && tag.group(1).isEmpty()) {
                Map<String, String> attributes = attributes(tag.group(3));
                select = name.equals("select") ? attributes.getOrDefault("name", "") : select;
                open.take(name, attributes, select);
            }
        }
        return forms;
    }

    /** The addresses of this server that the page's links lead to. */
    static Set<String> links(String page) {
        Set<String> links = new LinkedHashSet<>();
        Matcher tag = tags(page);
        while (tag.find()) {
            String to = tag.group(2).equals("a") ? attributes(tag.group(3)).getOrDefault("href", "") : "";
            if (to.startsWith("/") && !to.startsWith("//") && !to.contains("#")) {
                links.add(to);
            }
        }
        return links;
    }

    private static Matcher tags(String page) {
        return TAG.matcher(page.replaceAll("(?s)<script.*?</script>", ""));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> all = new HashMap<>();
        Matcher each = ATTRIBUTE.matcher(text);
        while (each.find()) {
            all.put(each.group(1), each.group(2) == null ? "" : plain(each.group(2)));
        }
        return all;
    }

    private static String plain(String text) {
        return NUMBERED.matcher(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\""))
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("&amp;", "&");
    }

    private void take(String tag, Map<String, String> attributes, String select) {
        String name = attributes.getOrDefault("name", "");
        String value = attributes.getOrDefault("value", "");
        switch (tag) {
            case "input" -> input(attributes.getOrDefault("type", "text"), name, value, attributes);
            case "button" -> press(name, value);
            case "textarea" -> text(name, "");
            case "option" -> choose(select, value, attributes.containsKey("selected"));
            default -> {}
        }
    }

    private void input(String type, String name, String value, Map<String, String> attributes) {
        switch (type) {
            case "submit" -> press(name, value);
            case "hidden" -> fields.put(name, value);
            case "checkbox", "radio" ->
                choose(name, attributes.getOrDefault("value", "on"), attributes.containsKey("checked"));
            default -> {
                if (!NOT_TYPED.contains(type)) {
                    text(name, value);
                }
            }
        }
    }

    private void text(String name, String value) {
        if (!name.isEmpty()) {
            texts.add(name);
            fields.put(name, value);
        }
    }

    private void choose(String name, String value, boolean chosen) {
        if (!name.isEmpty() && (chosen || fields.getOrDefault(name, "").isEmpty())) {
            fields.put(name, value);
        }
    }

    /** The first button is pressed, as by the enter key. */
    private void press(String name, String value) {
        if (!pressed && !name.isEmpty()) {
            fields.put(name, value);
            pressed = true;
        }
    }

    String action() {
        return action;
    }

    boolean posted() {
        return posted;
    }

    /** Names of the fields that take any text. */
    Set<String> texts() {
        return texts;
    }

    /** What is sent when nothing is typed. */
    Map<String, String> asShown() {
        return new LinkedHashMap<>(fields);
    }

    /** What is sent when the same is typed into each of them. */
    Map<String, String> filledWith(String text) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        texts.forEach(each -> all.put(each, text));
        return all;
    }
}
