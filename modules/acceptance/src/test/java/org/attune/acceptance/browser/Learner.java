package org.attune.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.attune.acceptance.Await;
import org.attune.acceptance.Server;

/** What an educator does, in one tab: the journeys are told in these words. */
public final class Learner {

    private static final String PASSWORD = "attune-demo";

    private final Server server;
    private final Page page;

    private Learner(Server server, Page page) {
        this.server = server;
        this.page = page;
    }

    /** A new tab on the device, nobody signed in yet or whoever is. */
    public static Learner on(Device device, Server server) {
        return new Learner(server, device.tab());
    }

    public static Learner in(Page page, Server server) {
        return new Learner(server, page);
    }

    public Page page() {
        return page;
    }

    public Server server() {
        return server;
    }

    public Learner signIn() {
        return signIn("educator@demo.example");
    }

    public Learner signIn(String name) {
        page.navigate(server.address() + "/sign-in");
        // A browser that was killed may have kept who was signed in.
        if (page.url().contains("/sign-in")) {
            typeSignIn(name);
        }
        page.waitForURL(Pattern.compile(".*/my-learning.*"));
        return this;
    }

    /** Fills in the form of the sign-in page that is open. */
    public Learner typeSignIn(String name) {
        page.getByLabel("E-mail or sign-in name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button("Sign in").click();
        return this;
    }

    /** Finds a course by its name in the catalogue and opens its page. */
    public Learner course(String title) {
        page.navigate(server.address() + "/catalogue");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
        assertThat(heading(title)).isVisible();
        return this;
    }

    /** Starts the course whose page is open, or goes on with it; the lesson has begun when this returns. */
    public Learner begin() {
        button("Start").or(link("Start")).or(link("Carry on")).first().click();
        return begun();
    }

    /** Opens a lesson of the course whose page is open. */
    public Learner lesson(String title) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .first()
                .click();
        return begun();
    }

    /** Opens a lesson of a course, by the course's page; whoever is not on the course starts it first. */
    public Learner open(String course, String lesson) {
        course(course);
        if (button("Start").isVisible()) {
            button("Start").click();
            page.waitForURL(Pattern.compile(".*/player\\?.*"));
            course(course);
        }
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(lesson))
                .first()
                .click();
        assertThat(heading(lesson)).isVisible();
        return this;
    }

    /** Waits until the notebook of the lesson has started. */
    public Learner begun() {
        assertThat(notebook().locator("#said")).hasText("Started");
        return this;
    }

    public Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    public Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    public Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The words of the bar that say whether what was done is kept. */
    public Locator saveState() {
        return page.locator("#state");
    }

    public Learner seesSaved() {
        assertThat(saveState()).hasText("Saved");
        return this;
    }

    /** The server was away, and the next try may be a minute off. */
    public Learner seesSavedWithinAMinuteOrTwo() {
        assertThat(saveState()).hasText("Saved", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
        return this;
    }

    public Learner seesNotYetSaved() {
        assertThat(saveState()).containsText("Not yet saved");
        return this;
    }

    /** The wrapper's frame. */
    public FrameLocator wrapper() {
        return page.frameLocator("#stage iframe");
    }

    /** The lesson's frame, within the wrapper's. */
    public FrameLocator lessonFrame() {
        return wrapper().frameLocator("iframe[title=Lesson]");
    }

    /**
     * Presses a button of a notice in the wrapper until the notice is gone: a browser passes over what is pressed
     * in a frame that has only just come.
     */
    public Learner answers(String words) {
        Locator button = wrapper().locator("#notice button").filter(new Locator.FilterOptions().setHasText(words));
        assertThat(button).isVisible();
        Await.until("the notice is answered", Duration.ofSeconds(20), () -> {
            if (button.isVisible()) {
                button.click();
            }
            return !button.isVisible();
        });
        return this;
    }

    public FrameLocator notebook() {
        return lessonFrame();
    }

    /** The frame that a package's file runs in, for scripts. */
    public Frame packageFrame() {
        notebook().locator("#said").waitFor();
        return page.frames().stream()
                .filter(frame -> frame.url().contains("/package/"))
                .findFirst()
                .orElseThrow();
    }

    /** {@code http://<label>.content.localhost:<port>} of the lesson that is open. */
    public String contentOrigin() {
        String url = packageFrame().url();
        return url.substring(0, url.indexOf("/package/"));
    }

    public Learner turnThePage() {
        notebook().locator("#turn").click();
        assertThat(notebook().locator("#said")).hasText("Turned: true");
        return this;
    }

    /** The same, and waits until the server has acknowledged it. */
    public Learner turnThePageAndSeeItSaved() {
        page.waitForResponse(answer -> answer.url().endsWith("/track") && answer.ok(), this::turnThePage);
        return seesSaved();
    }

    /** Does something, and waits until the server has acknowledged an event that holds the words. */
    public void sent(String words, Runnable what) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/track")
                        && answer.ok()
                        && String.valueOf(answer.request().postData()).contains(words),
                what);
    }

    public Learner keep(String note) {
        notebook().locator("#note").fill(note);
        pressAnew("#keep");
        assertThat(notebook().locator("#said")).hasText("Kept: true");
        return this;
    }

    /**
     * Presses as a person does, with the page in front of them: Chromium may drop what is pressed in a tab behind another. What
     * was said of the press before is taken away, so that it is not taken for an answer to this one.
     */
    private void pressAnew(String button) {
        page.bringToFront();
        notebook().locator("#said").evaluate("said => { said.textContent = ''; }");
        notebook().locator(button).click();
    }

    /** Sets the note without a commit, as packages do that never commit. */
    public Learner set(String note) {
        notebook().locator("#note").fill(note);
        pressAnew("#set");
        assertThat(notebook().locator("#said")).hasText("Set: true");
        return this;
    }

    /** Presses a button of the lesson by its id. */
    public Learner press(String id) {
        notebook().locator("#" + id).click();
        return this;
    }

    /** What the lesson says of what was done last. */
    public Learner hears(String words) {
        assertThat(notebook().locator("#said")).hasText(words);
        return this;
    }

    /** What the lesson says that it was given. */
    public Learner wasGiven(String words) {
        assertThat(notebook().locator("#given")).hasText(words);
        return this;
    }

    public Learner finishTheLesson() {
        notebook().locator("#finish").click();
        return this;
    }

    public Learner seesPage(int number) {
        assertThat(notebook().locator("#page")).hasText(Integer.toString(number));
        return this;
    }

    public Learner seesNote(String note) {
        assertThat(notebook().locator("#note")).hasValue(note);
        return this;
    }

    /** Leaves the lesson by its door; nothing is unsent when the course page is there. */
    public Learner exit() {
        page.locator("#exit").click();
        page.waitForURL(Pattern.compile(".*/course\\?.*"));
        return this;
    }

    /** The status word of a lesson on the course page that is open. */
    public Learner seesStatus(String lesson, String word) {
        assertThat(page.locator(".tasks li").filter(new Locator.FilterOptions().setHasText(lesson)))
                .containsText(word);
        return this;
    }
}
