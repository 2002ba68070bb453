package org.attune.web.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
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

    @Inject
    SignedIn signedIn;

    private String words = "";
    private long seeker;

    /** From here on this is looked for. */
    public void lookFor(String typed) {
        String line = Line.of(typed);
        seeker = signedIn.reader().account();
        words = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    /** What whoever is signed in looked for; empty when it was somebody else. */
    public String words() {
        return seeker == signedIn.reader().account() ? words : "";
    }
}
