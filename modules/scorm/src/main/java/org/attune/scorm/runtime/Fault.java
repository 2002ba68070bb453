package org.attune.scorm.runtime;

import java.util.Locale;

/** What can go wrong in a call, and the error code each version has for it (RTE 3.1.7; 1.2 RTE 3.3.2). */
public enum Fault {
    ARGUMENT(201, 201),
    ALREADY_INITIALIZED(103, 101),
    INITIALIZE_AFTER_TERMINATE(104, 101),
    TERMINATE_BEFORE(112, 301),
    TERMINATE_AFTER(113, 301),
    GET_BEFORE(122, 301),
    GET_AFTER(123, 301),
    SET_BEFORE(132, 301),
    SET_AFTER(133, 301),
    COMMIT_BEFORE(142, 301),
    COMMIT_AFTER(143, 301),
    GET_EMPTY_NAME(301, 201),
    SET_EMPTY_NAME(351, 201),
    GET_UNKNOWN(401, 201),
    SET_UNKNOWN(401, 201),
    GET_CHILDREN(301, 202),
    GET_COUNT(301, 203),
    GET_VERSION(301, 201),
    SET_KEYWORD(404, 402),
    GET_INDEX(301, 201),
    SET_INDEX(351, 201),
    WRITE_ONLY(405, 404),
    READ_ONLY(404, 403),
    NOT_SET(403, 0),
    DEPENDENCY(408, 201),
    DUPLICATE(351, 201),
    TYPE(406, 405),
    RANGE(407, 405),
    TOO_LONG(351, 101);

    private final int scorm2004;
    private final int scorm12;

    Fault(int scorm2004, int scorm12) {
        this.scorm2004 = scorm2004;
        this.scorm12 = scorm12;
    }

    /** The error code; 0 where the version sees no error. */
    public int code(boolean isScorm2004) {
        return isScorm2004 ? scorm2004 : scorm12;
    }

    /** As the JSON writes it: {@code getEmptyName}. */
    String json() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
