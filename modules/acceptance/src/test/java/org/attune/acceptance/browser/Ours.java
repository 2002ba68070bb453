package org.attune.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;

/** Works through lessons of our own courses in the player, by tap or by keyboard alone. */
public final class Ours {

    private final Learner learner;
    private final boolean keyboard;

    private Ours(Learner learner, boolean keyboard) {
        this.learner = learner;
        this.keyboard = keyboard;
    }

    public static Ours byTap(Learner learner) {
        return new Ours(learner, false);
    }

    public static Ours byKeyboard(Learner learner) {
        return new Ours(learner, true);
    }

    public FrameLocator frame() {
        return learner.lessonFrame();
    }

    /** The screen that shows. */
    public Locator screen() {
        return frame().locator("section.screen:visible");
    }

    public Locator heading() {
        return screen().locator("h1");
    }

    /** Does what the screen asks for, and goes on; true while there is a next screen. */
    public boolean step() {
        assertThat(heading()).isVisible();
        Locator screen = screen();
        if (screen.locator("form.choice").count() > 0) {
            choose(screen.locator("form.choice input"));
            press(screen.locator("form.choice button[type=submit]"));
            assertThat(screen.locator(".said")).containsText("You chose");
        }
        if (screen.locator("form.order").count() > 0) {
            press(screen.locator("form.order [data-move=up]").nth(1));
            assertThat(screen.locator(".moved")).containsText("is now at place 1");
            press(screen.locator("form.order button[type=submit]"));
            assertThat(screen.locator(".better")).isVisible();
        }
        for (Locator note : screen.locator("textarea").all()) {
            write(note, "“He rubs one foot” – tired, or ready? select … from 👶");
        }
        Locator onward = frame().locator("button.onward");
        if (!onward.isVisible()) {
            return false;
        }
        String before = heading().textContent();
        press(onward);
        assertThat(heading()).not().hasText(before);
        return true;
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
            learner.page().keyboard().press("Enter");
        } else {
            button.click();
        }
    }

    /** The second answer: by keyboard a group of radio buttons is one stop, and the arrows choose in it. */
    private void choose(Locator answers) {
        if (!keyboard) {
            answers.nth(1).check(new Locator.CheckOptions().setForce(true));
        } else if ("radio".equals(answers.first().getAttribute("type"))) {
            tabTo(answers.first());
            learner.page().keyboard().press("ArrowDown");
        } else {
            tabTo(answers.nth(1));
            learner.page().keyboard().press("Space");
        }
    }

    private void write(Locator note, String words) {
        if (keyboard) {
            tabTo(note);
            learner.page().keyboard().type(words);
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
            learner.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + target);
    }
}
