package org.attune.web.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.attune.shared.Line;

/**
 * What someone looked for last in their log. It is kept in the web session and in no address, so that whoever takes a shared
 * tablet next does not find it in the browser's history.
 */
@SessionScoped
public class LogSearch implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private String words = "";

    /** From here on this is looked for. */
    public void lookFor(String typed) {
        String line = Line.of(typed);
        words = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    public String words() {
        return words;
    }
}
