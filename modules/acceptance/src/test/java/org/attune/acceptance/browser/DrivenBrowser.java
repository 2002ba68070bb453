package org.attune.acceptance.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.attune.acceptance.Await;

/** A browser of those that Playwright does not drive here; one window, driven by what the W3C describes. */
abstract class DrivenBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    abstract void open(String address);

    /** Presses what an expression of XPath finds, as soon as it is there and can be pressed. */
    final void press(String xpath) {
        until(xpath, PATIENCE, () -> {
            pressNow(xpath);
            return true;
        });
    }

    /** Types in place of what is there. */
    final void type(String xpath, String words) {
        until(xpath, PATIENCE, () -> {
            typeNow(xpath, words);
            return true;
        });
    }

    /** Waits until a script says true, in the frame that is chosen. */
    final void sees(String what, Duration patience, String script) {
        until(what, patience, () -> run(script).equals("true"));
    }

    /** Chooses the page itself, or a frame within frames, each the first of its page. */
    final void frame(int deep) {
        until("frame " + deep, PATIENCE, () -> {
            frameNow(deep);
            return true;
        });
    }

    /** What the body of a function returns, as text. */
    abstract String run(String script);

    abstract void pressNow(String xpath);

    abstract void typeNow(String xpath, String words);

    abstract void frameNow(int deep);

    @Override
    public abstract void close();

    static void said(JsonObject capabilities) {
        System.out.println(capabilities.get("browserName").getAsString() + " "
                + capabilities.get("browserVersion").getAsString());
    }

    static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    private interface Try {
        boolean works();
    }

    private static void until(String what, Duration patience, Try attempt) {
        Await.until(what, patience, () -> {
            try {
                return attempt.works();
            } catch (Refused notYet) {
                return false;
            }
        });
    }

    /** What the browser does not do, or not yet. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }
}
