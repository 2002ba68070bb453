package org.attune.scorm.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a value may be set to an element, its name and place aside. */
final class ValueCheck {
    private static final Pattern URN = Pattern.compile("urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:[\\s\\S]+");
    private static final Pattern NAVIGATION = Pattern.compile("\\{target=[^}]+\\}(?:choice|jump)");
    private static final String LANG = "{lang=";

    private final boolean scorm2004;
    private final Map<String, ResponseFormat> responses;
    private final Map<String, Pattern> feedback;

    ValueCheck(boolean scorm2004, Map<String, ResponseFormat> responses, Map<String, Pattern> feedback) {
        this.scorm2004 = scorm2004;
        this.responses = responses;
        this.feedback = feedback;
    }

    /** @param interactionType the {@code type} of the interaction the element belongs to, where it is known */
    Verdict check(Element element, String value, @Nullable String interactionType) {
        if (value.length() > DataModel.MAX_BYTES / 3 && value.getBytes(UTF_8).length > DataModel.MAX_BYTES) {
            return refused(Fault.TOO_LONG, element, "is longer than " + DataModel.MAX_BYTES + " bytes");
        }
        List<String> warnings = new ArrayList<>();
        if (!isOfType(element, value, interactionType, warnings)) {
            return refused(Fault.TYPE, element, "takes " + element.type().sign() + ", not “" + shown(value) + "”");
        }
        if (element.type().isNumber() && !value.isEmpty() && !inRange(element, new BigDecimal(value))) {
            return refused(Fault.RANGE, element, "does not go to " + shown(value));
        }
        if (element.floor() > 0 && value.codePointCount(0, value.length()) > element.floor()) {
            warnings.add("longer than the " + element.floor() + " characters every system keeps");
        }
        return new Verdict.Accepted(warnings);
    }

    private boolean isOfType(Element element, String value, @Nullable String interactionType, List<String> warnings) {
        return switch (element.type()) {
            case WORD -> element.words().contains(value);
            case LOCALIZED -> isLocalized(value);
            case IDENTIFIER -> isIdentifier(value);
            case TIME -> ValueType.TIME.matches(value) && dateExists(value);
            case RESULT ->
                element.words().contains(value) || (scorm2004 ? ValueType.REAL : ValueType.DECIMAL).matches(value);
            case NAVIGATION ->
                element.words().contains(value) || NAVIGATION.matcher(value).matches();
            case RESPONSE, PATTERN -> {
                ResponseFormat format = interactionType == null ? null : responses.get(interactionType);
                yield format == null || format.check(value, element.type() == ValueType.PATTERN, warnings);
            }
            case FEEDBACK -> {
                Pattern notation = interactionType == null ? null : feedback.get(interactionType);
                if (notation != null && !notation.matcher(value).matches()) {
                    warnings.add("not in the notation of " + interactionType);
                }
                yield true;
            }
            default -> element.type().matches(value);
        };
    }

    static boolean isLocalized(String value) {
        int end = value.indexOf('}');
        if (!value.startsWith(LANG) || end < 0) {
            return true;
        }
        String tag = value.substring(LANG.length(), end);
        return !tag.isEmpty() && ValueType.LANGUAGE.matches(tag);
    }

    static boolean isIdentifier(String value) {
        return !value.startsWith("urn:")
                ? ValueType.IDENTIFIER.matches(value)
                : URN.matcher(value).matches();
    }

    private static boolean dateExists(String time) {
        if (time.length() < 10) {
            return true;
        }
        try {
            return LocalDate.parse(time.substring(0, 10)).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean inRange(Element element, BigDecimal number) {
        BigDecimal min = element.min();
        BigDecimal max = element.max();
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    private Verdict.Refused refused(Fault fault, Element element, String why) {
        return new Verdict.Refused(fault, fault.code(scorm2004), element.name() + " " + why);
    }

    private static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
