package org.attune.acceptance.elsewhere;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attune.acceptance.browser.Device;
import org.attune.acceptance.browser.Ours;

/** One launch of a package in the {@link TestPlatform}: what the learner sees of it, and what the platform heard. */
final class Visit {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final TestPlatform platform;
    private final Page page;
    private Page shown;

    private Visit(TestPlatform platform, Device device) {
        this.platform = platform;
        this.page = device.tab();
        this.shown = page;
        settings.put("learner", "ada");
    }

    static Visit on(TestPlatform platform, Device device) {
        return new Visit(platform, device);
    }

    /** How the platform is: docs of src/test/lms. */
    Visit with(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Launches it. */
    Visit launch(String format, String path) {
        settings.put("edition", format.contains("2004") ? "2004" : "1.2");
        settings.put("page", path);
        page.navigate(platform.launch(settings));
        if ("popup".equals(settings.get("where"))) {
            shown = page.waitForPopup(() -> page.getByRole(AriaRole.BUTTON).click());
        }
        ours().heading().waitFor();
        return this;
    }

    Ours ours() {
        return Ours.byTap(shown, body());
    }

    Ours oursByKeyboard() {
        return Ours.byKeyboard(shown, body());
    }

    Locator body() {
        return switch (settings.getOrDefault("where", "frame")) {
            case "popup" -> shown.locator("body");
            case "nested" -> shown.frameLocator("iframe").frameLocator("iframe").locator("body");
            default -> shown.frameLocator("iframe").locator("body");
        };
    }

    Page shown() {
        return shown;
    }

    /** The frame of the lesson. */
    Frame frame() {
        if ("popup".equals(settings.get("where"))) {
            return shown.mainFrame();
        }
        return Objects.requireNonNull(shown.frames().stream()
                .filter(each -> each.name().equals("lesson")
                        && each.childFrames().isEmpty()
                        && !each.url().contains("/nested"))
                .findFirst()
                .orElse(null));
    }

    /** From now on the platform is in a bad way, or well again. */
    void ill(boolean ill) {
        page.evaluate("ill => { lms.ill = ill; }", ill);
    }

    List<String> errors() {
        return texts("lms.errors");
    }

    /** The calls whose name ends so, as {@code name(arguments) = answer}. */
    List<String> calls(String name) {
        List<String> calls = new ArrayList<>();
        JsonArray all = new Gson().fromJson((String) page.evaluate("() => JSON.stringify(lms.calls)"), JsonArray.class);
        for (JsonElement each : all) {
            JsonObject call = each.getAsJsonObject();
            if (call.get("name").getAsString().endsWith(name)) {
                calls.add(call.get("name").getAsString() + call.get("args") + " = "
                        + call.get("answer").getAsString());
            }
        }
        return calls;
    }

    /** The value given to an element last; empty when none was. */
    String given(String element) {
        return (String) page.evaluate(
                "element => lms.calls.filter(c => c.name.endsWith('SetValue') && c.args[0] === element"
                        + " && c.answer === 'true').map(c => c.args[1]).pop() ?? ''",
                element);
    }

    /** Values given to elements of which the name has this in it. */
    List<String> givenTo(String part) {
        return texts("lms.calls.filter(c => c.name.endsWith('SetValue') && c.args[0].includes('" + part
                + "')).map(c => c.args[1])");
    }

    /** Closes the lesson as people do, and leaves the platform open. */
    Visit leave() {
        if ("popup".equals(settings.get("where"))) {
            shown.close(new Page.CloseOptions().setRunBeforeUnload(true));
        } else {
            page.evaluate("() => { document.querySelector('iframe').src = 'about:blank'; }");
        }
        page.waitForCondition(() -> !calls(settings.get("edition").equals("2004") ? "Terminate" : "LMSFinish")
                .isEmpty());
        page.evaluate("() => lms.save()");
        return this;
    }

    /** Leaves the platform's page by its link, and comes back by the browser's button; at once, without a rest. */
    void elsewhereAndBack() {
        page.evaluate("() => addEventListener('pageshow', event => { lms.kept = event.persisted; })");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To another page"))
                .click();
        page.waitForURL("**/elsewhere");
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    /** Whether the page that shows came out of the browser's cache, as it was left. */
    boolean keptByTheBrowser() {
        return Boolean.TRUE.equals(page.evaluate("() => lms.kept"));
    }

    /** What a function of the lesson's document gives: Playwright knows no frame of a page out of the cache. */
    Object inLesson(String function) {
        return page.evaluate("() => (" + function + ")(document.querySelector('iframe').contentDocument)");
    }

    private List<String> texts(String expression) {
        JsonArray all = new Gson()
                .fromJson((String) page.evaluate("() => JSON.stringify(" + expression + ")"), JsonArray.class);
        List<String> texts = new ArrayList<>();
        all.forEach(each -> texts.add(each.getAsString()));
        return texts;
    }
}
