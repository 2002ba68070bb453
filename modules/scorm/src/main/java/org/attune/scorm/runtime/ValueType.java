package org.attune.scorm.runtime;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of the two data models (RTE 4.1.1.7; 1.2 RTE 3.4.3.2.1), each with the expression a whole value must match.
 * The expressions mean the same in JavaScript. What an expression cannot say is in {@link ValueCheck}.
 */
public enum ValueType {
    /** Any characters. */
    STRING(null),
    /** Text with an optional {@code {lang=…}} before it. */
    LOCALIZED(null),
    /** 2004 long_identifier_type and short_identifier_type: a URI by the book; here anything that is not blank. */
    IDENTIFIER("[\\s\\S]*[^ \\t\\r\\n][\\s\\S]*"),
    LANGUAGE("(?:(?:[A-Za-z]{2,3}|[ix])(?:-[A-Za-z0-9]{1,8})*)?"),
    /** real(10,7): decimal, no exponent; no more than 64 characters, since long numbers are slow to compare. */
    REAL("(?=[-.0-9]{1,64}$)-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)"),
    /** timeinterval(second,10,2). */
    INTERVAL("P(?!$)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
            + "(?:T(?!$)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]{1,2})?S)?)?"),
    /** time(second,10,0), years 1970 to 2038. */
    TIME("(?:19[7-9][0-9]|20[0-2][0-9]|203[0-8])(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01])"
            + "(?:T(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,2})?"
            + "(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?)?)?)?)?)?"),
    /** One of the element's words. */
    WORD(null),
    COUNT("[0-9]+"),
    /** One of the element's words, or a number. */
    RESULT(null),
    /** One of the element's words, or a target with {@code choice} or {@code jump} (SN 5.6.2). */
    NAVIGATION(null),
    /** A learner's response, by the type of the interaction. */
    RESPONSE(null),
    /** A correct response, by the type of the interaction. */
    PATTERN(null),
    /** 1.2 CMIIdentifier: no white space. */
    CMI_IDENTIFIER("[^\\x00-\\x20\\x7f]+"),
    /** 1.2 CMIDecimal. */
    DECIMAL("(?=[-.0-9]{1,64}$)-?[0-9]+(?:\\.[0-9]+)?"),
    DECIMAL_OR_BLANK("(?=[-.0-9]{0,64}$)(?:-?[0-9]+(?:\\.[0-9]+)?)?"),
    /** 1.2 CMISInteger. */
    INTEGER("(?=[-0-9]{1,64}$)-?[0-9]+"),
    /** 1.2 CMITimespan. */
    TIMESPAN("[0-9]{2,4}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,2})?"),
    /** 1.2 CMITime. */
    CLOCK("(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,2})?"),
    /** 1.2 CMIFeedback: any, with a warning when it is not in the notation of the interaction's type. */
    FEEDBACK(null);

    private final @Nullable Pattern pattern;

    ValueType(@Nullable String pattern) {
        this.pattern = pattern == null ? null : Pattern.compile(pattern);
    }

    boolean matches(String value) {
        return pattern == null || pattern.matcher(value).matches();
    }

    @Nullable
    String expression() {
        return pattern == null ? null : pattern.pattern();
    }

    /** Whether a value is a number, where it is not blank. */
    boolean isNumber() {
        return this == REAL || this == DECIMAL || this == DECIMAL_OR_BLANK || this == INTEGER;
    }

    /** As the table and the JSON write it: {@code cmi-identifier}. */
    public String sign() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ValueType ofSign(String sign) {
        return valueOf(sign.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
