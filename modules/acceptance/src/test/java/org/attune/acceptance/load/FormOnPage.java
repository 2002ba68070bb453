package org.attune.acceptance.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a browser fills it in: with the page's own hidden fields, what is typed, and the button that is pressed. */
final class FormOnPage {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private FormOnPage() {}

    /**
     * What the browser sends.
     *
     * @throws IllegalStateException when the page has no such form
     */
    static String filledIn(String page, String form, Map<String, String> typed, String button) {
        int from = page.indexOf("id=\"" + form + "\"");
        if (from < 0) {
            throw new IllegalStateException("no form " + form + " on:\n" + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page.substring(from, page.indexOf("</form>", from)));
        while (inputs.find()) {
            String name = attribute(inputs.group(), "name");
            boolean isOther = attribute(inputs.group(), "type").equals("submit") && !name.equals(button);
            if (!name.isEmpty() && !isOther) {
                fields.put(name, attribute(inputs.group(), "value"));
            }
        }
        fields.putAll(typed);
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find()
                ? found.group(1)
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
