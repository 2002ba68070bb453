package org.attune.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The screens of a lesson that our lesson shell plays, as its page has them, with the exercises of each. Another package's
 * page has none.
 */
record LessonScreens(List<Screen> screens) {
    private static final Pattern ELEMENT = Pattern.compile("<(section|form)\\s([^>]*)>");
    private static final Pattern DATA = Pattern.compile("data-([a-z]+)=\"([^\"]*)\"");

    LessonScreens {
        screens = List.copyOf(screens);
    }

    /**
     * A screen.
     *
     * @param name what the shell keeps as location
     * @param key what it keeps once the screen was seen
     */
    record Screen(String name, String key, List<Exercise> exercises) {}

    /**
     * A question.
     *
     * @param kind choice or order
     * @param key what the shell keeps the answer by
     * @param best the better answer, as letters; empty when there is none
     */
    record Exercise(String id, String kind, String key, String best) {

        /** What a demo learner answers. */
        String answer() {
            return best.isEmpty() ? "a" : best;
        }

        /** What SCORM calls such a question. */
        String type() {
            return kind.equals("order") ? "sequencing" : "choice";
        }
    }

    static LessonScreens of(String html) {
        List<Screen> screens = new ArrayList<>();
        Matcher element = ELEMENT.matcher(html);
        while (element.find()) {
            Map<String, String> data = data(element.group(2));
            String key = data.getOrDefault("key", "");
            String kind = data.getOrDefault("kind", "");
            if (key.isEmpty()) {
                continue;
            }
            if (element.group(1).equals("section")) {
                screens.add(new Screen(data.getOrDefault("screen", ""), key, new ArrayList<>()));
            } else if (!screens.isEmpty() && (kind.equals("choice") || kind.equals("order"))) {
                String id = data.getOrDefault("id", "");
                Exercise exercise = new Exercise(id, kind, key, data.getOrDefault("best", ""));
                screens.get(screens.size() - 1).exercises().add(exercise);
            }
        }
        return new LessonScreens(screens);
    }

    private static Map<String, String> data(String attributes) {
        Map<String, String> data = new HashMap<>();
        Matcher attribute = DATA.matcher(attributes);
        while (attribute.find()) {
            data.put(attribute.group(1), attribute.group(2));
        }
        return data;
    }
}
