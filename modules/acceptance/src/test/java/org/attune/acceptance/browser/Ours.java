package org.attune.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Supplier;

/** Works through lessons of our own courses, wherever they are shown, by tap or by keyboard alone. */
public final class Ours {

    /** What tests write in a lesson. */
    public static final String WORDS = "“He rubs one foot” – tired, or ready? select … from 👶";

    private final Page page;
    private final Supplier<Locator> body;
    private final boolean keyboard;

    private Ours(Page page, Supplier<Locator> body, boolean keyboard) {
        this.page = page;
        this.body = body;
        this.keyboard = keyboard;
    }

    public static Ours byTap(Learner learner) {
        return new Ours(learner.page(), () -> learner.lessonFrame().locator("body"), false);
    }

    public static Ours byKeyboard(Learner learner) {
        return new Ours(learner.page(), () -> learner.lessonFrame().locator("body"), true);
    }

    /** @param body of the page that holds the lesson, in which frame ever */
    public static Ours byTap(Page page, Locator body) {
        return new Ours(page, () -> body, false);
    }

    /** @param body of the page that holds the lesson, in which frame ever */
    public static Ours byKeyboard(Page page, Locator body) {
        return new Ours(page, () -> body, true);
    }

    /** All that the lesson's page shows. */
    public Locator body() {
        return body.get();
    }

    /** The screen that shows, once the shell has begun: before that all of them do, as without scripts. */
    public Locator screen() {
        return body().locator("xpath=ancestor::html[contains(@class, 'ready')]").locator("section.screen:visible");
    }

    public Locator heading() {
        return screen().locator("h1");
    }

    public Locator onward() {
        return body().locator("button.onward");
    }

    /** Does what the screen asks for, and goes on; true while there is a next screen. */
    public boolean step() {
        assertThat(heading()).isVisible();
        answer();
        Locator onward = onward();
        if (!onward.isVisible()) {
            return false;
        }
        String before = heading().textContent();
        press(onward);
        assertThat(heading()).not().hasText(before);
        return true;
    }

    /** Does what the screen asks for, every exercise of it. */
    public void answer() {
        Locator screen = screen();
        for (Locator form : screen.locator("form.choice").all()) {
            choose(form.locator("input"));
            press(form.locator("button[type=submit]"));
            assertThat(form.locator(".said")).containsText("You chose");
        }
        for (Locator form : screen.locator("form.order").all()) {
            press(form.locator("[data-move=up]").nth(1));
            assertThat(form.locator(".moved")).containsText("is now at place 1");
            press(form.locator("button[type=submit]"));
            assertThat(form.locator(".better")).isVisible();
        }
        for (Locator form : screen.locator("form.sort").all()) {
            form.locator(".thing")
                    .all()
                    .forEach(thing -> pick(thing.locator("input").first()));
            press(form.locator("button[type=submit]"));
            assertThat(form.locator(".said h2")).isVisible();
        }
        for (Locator branch : screen.locator(".branch").all()) {
            walk(branch);
        }
        for (Locator form : screen.locator("form.checklist").all()) {
            pick(form.locator(".tick input").first());
            assertThat(form.locator(".count")).containsText("1 of");
        }
        for (Locator form : screen.locator("form.audit").all()) {
            form.locator(".scale.first")
                    .all()
                    .forEach(scale -> pick(scale.locator("input").first()));
            press(form.locator("button[type=submit]"));
            form.locator("details.evidence > summary").all().forEach(this::press);
        }
        for (Locator note : screen.locator("textarea:visible").all()) {
            write(note, WORDS);
        }
        for (Locator day : screen.locator("input[type=date]:visible").all()) {
            day.fill("2026-12-01");
        }
    }

    /** All screens, to the end of the lesson. */
    public Ours throughToTheEnd() {
        int screens = 1;
        while (step()) {
            if (++screens > 40) {
                throw new AssertionError("The lesson does not end");
            }
        }
        return this;
    }

    public void press(Locator button) {
        if (keyboard) {
            tabTo(button);
            page.keyboard().press("Enter");
        } else {
            button.click();
        }
    }

    /** The first way at each fork, to an end. */
    private void walk(Locator branch) {
        for (int forks = 0; branch.locator("button.take").count() > 0; forks++) {
            if (forks > 12) {
                throw new AssertionError("The branch does not end");
            }
            press(branch.locator("button.take").first());
        }
        assertThat(branch.locator(".at-end")).isVisible();
    }

    /** The second answer: by keyboard a group of radio buttons is one stop, and the arrows choose in it. */
    private void choose(Locator answers) {
        if (!keyboard || !"radio".equals(answers.first().getAttribute("type"))) {
            pick(answers.nth(1));
        } else {
            tabTo(answers.first());
            page.keyboard().press("ArrowDown");
        }
    }

    private void pick(Locator input) {
        if (keyboard) {
            tabTo(input);
            page.keyboard().press("Space");
        } else {
            input.check(new Locator.CheckOptions().setForce(true));
        }
    }

    private void write(Locator note, String words) {
        if (keyboard) {
            tabTo(note);
            page.keyboard().type(words);
        } else {
            note.fill(words);
        }
    }

    /** Tab until it has the focus, as someone without a mouse does. */
    private void tabTo(Locator target) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === element.ownerDocument.activeElement"
                    + " && element.ownerDocument.hasFocus()"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + target);
    }
}
