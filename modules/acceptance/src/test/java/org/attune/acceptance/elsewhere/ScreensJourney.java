package org.attune.acceptance.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.attune.acceptance.Inspector;
import org.attune.acceptance.Product;
import org.attune.acceptance.browser.Browsers;
import org.attune.acceptance.browser.Look;
import org.attune.acceptance.browser.Ours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every screen of a course at once, with every exercise done: as people see it who choose their own colours, want no
 * motion, need large text, have a narrow phone, or print. The web edition's page holds them all.
 */
@ExtendWith(Inspector.class)
class ScreensJourney {
    private static final String TUNING = "tuning-into-babies";
    private static final String INSPIRING = "inspiring-provision";

    /** The width of A4 between its margins, in CSS pixels. */
    private static final int PAPER = 718;

    private static final String SHOW_ALL =
            "() => { for (const each of document.querySelectorAll('article.lesson, section.screen')) each.hidden = false; }";

    /** Elements that stand out by a background of their own; each is marked, so that it is found again. */
    private static final String MARK_FILLS = """
            () => {
              const clear = (colour) => colour === 'rgba(0, 0, 0, 0)' || colour === 'transparent';
              const behind = (element) => {
                for (let at = element.parentElement; at; at = at.parentElement) {
                  const colour = getComputedStyle(at).backgroundColor;
                  if (!clear(colour)) return colour;
                }
                return '';
              };
              let count = 0;
              for (const element of document.querySelectorAll('main *')) {
                if (element.closest('svg') || !element.checkVisibility()) continue;
                const own = getComputedStyle(element).backgroundColor;
                if (clear(own) || own === behind(element)) continue;
                element.dataset.fill = own;
                count++;
              }
              return count;
            }""";

    /** Those of them that have neither border nor outline, now that the background is taken from them. */
    private static final String BY_BACKGROUND_ALONE = """
            () => [...document.querySelectorAll('[data-fill]')].filter((element) => {
              const style = getComputedStyle(element);
              if (style.forcedColorAdjust === 'none' || element.matches('img')) return false;
              const edge = ['Top', 'Right', 'Bottom', 'Left'].some((side) => style[`border${side}Style`] !== 'none'
                && parseFloat(style[`border${side}Width`]) >= 1);
              return !edge && style.outlineStyle === 'none';
            }).map((element) => element.tagName + '.' + element.className)""";

    /** How what is chosen is told from what is not: the edge of its label, and the sign of the browser in it. */
    private static final String CHOSEN = """
            () => {
              const problems = [];
              const chosen = document.querySelectorAll('.answer input:checked + label, .point input:checked + label');
              for (const label of chosen) {
                if (!label.checkVisibility()) continue;
                const input = label.previousElementSibling;
                const group = `.${label.parentElement.classList[0]} input:not(:checked) + label`;
                const other = [...document.querySelectorAll(group)].find((each) => each.checkVisibility());
                const [mine, theirs] = [getComputedStyle(label), getComputedStyle(other)];
                if (parseFloat(mine.borderTopWidth) < 2 || mine.borderTopColor === theirs.borderTopColor) {
                  problems.push('edge of ' + label.textContent);
                }
                const sign = getComputedStyle(input);
                if (sign.appearance === 'none' || sign.opacity === '0' || input.offsetWidth < 16) {
                  problems.push('sign of ' + label.textContent);
                }
              }
              return [String(chosen.length), ...problems];
            }""";

    private static final String FOCUS = """
            () => {
              const problems = [];
              const kinds = ['main button', 'main a[href]', 'textarea', 'input[type=date]', 'summary', 'input[type=radio]',
                'input[type=checkbox]', '.progress', '.move', '.take'];
              for (const kind of kinds) {
                const element = [...document.querySelectorAll(kind)].find((each) => each.checkVisibility());
                if (!element) continue;
                element.focus({ focusVisible: true });
                const shown = element.matches('[type=radio], [type=checkbox]') ? element.nextElementSibling : element;
                const style = getComputedStyle(shown);
                if (document.activeElement !== element || style.outlineStyle !== 'solid' || parseFloat(style.outlineWidth) < 2) {
                  problems.push(kind + ': ' + style.outline);
                }
              }
              return problems;
            }""";

    private static final String WIDER = "() => document.documentElement.scrollWidth - innerWidth";

    /** Text that its box cuts off: of boxes that neither scroll nor are for screen readers alone. */
    private static final String CUT = """
            () => [...document.querySelectorAll('body *')].filter((element) => {
              const style = getComputedStyle(element);
              return element.checkVisibility() && style.overflowX === 'hidden' && style.clipPath === 'none'
                && element.offsetHeight > 1 && (element.scrollWidth > element.clientWidth + 1
                || element.scrollHeight > element.clientHeight + 1);
            }).map((element) => element.tagName + '.' + element.className)""";

    /** Short heads of columns that are narrower than their longest word. */
    private static final String BROKEN_WORDS = """
            () => [...document.querySelectorAll('thead th')].filter((head) => {
              const words = head.textContent.split(/\\s+/);
              const range = document.createRange();
              range.selectNodeContents(head);
              return new Set([...range.getClientRects()].map((each) => each.top)).size > words.length;
            }).map((head) => head.textContent)""";

    private static TestPlatform platform;

    @BeforeAll
    static void open() {
        platform = TestPlatform.open();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {TUNING, INSPIRING})
    void every_screen_with_everything_done_is_clean_legible_and_prints_whole(String course, Browsers browsers) {
        Page page = browsers.device().tab();
        page.emulateMedia(still());
        page.navigate(address(course + "-web"));
        Ours ours = Ours.byTap(page, page.locator("body"));
        ours.heading().waitFor();
        page.evaluate(SHOW_ALL);
        assertThat(page.locator("section.screen:visible").count()).isGreaterThan(90);
        ours.answer();

        nothingMoves(page);
        axeFindsNothing(page);
        fitsNarrowAndLarge(page);
        isToldWithoutColours(page);
        theCoursesLastPagePrintsWhole(page);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {TUNING, INSPIRING})
    void the_print_edition_is_whole_and_has_room_to_write(String course, Browsers browsers) {
        Page page = browsers.device(PAPER).tab();
        page.navigate(address(course + "-print"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(beyond(page)).isLessThanOrEqualTo(0);
        assertThat(page.evaluate(CUT)).isEqualTo(List.of());
        assertThat(page.evaluate(BROKEN_WORDS)).isEqualTo(List.of());
        assertThat(page.locator("button:visible, input:visible, textarea:visible, nav:visible")
                        .count())
                .isZero();
        assertThat(page.locator("h2:visible").count()).isGreaterThan(8);
        page.locator("img").all().forEach(drawing -> assertThat(drawing.evaluate("image => image.naturalWidth > 0"))
                .isEqualTo(true));
    }

    private static void nothingMoves(Page page) {
        assertThat(page.evaluate(
                        "() => document.getAnimations().filter(each => each.effect.getComputedTiming().duration > 0)"
                                + ".map(each => String(each.effect.target?.className))"))
                .isEqualTo(List.of());
        assertThat(page.locator("section.screen").first().evaluate("each => getComputedStyle(each).animationDuration"))
                .isEqualTo("0s");
    }

    private static void axeFindsNothing(Page page) {
        axeFindsNothing(page, 1280, ColorScheme.LIGHT);
        axeFindsNothing(page, 360, ColorScheme.DARK);
        page.setViewportSize(1280, 800);
        page.emulateMedia(still().setColorScheme(ColorScheme.LIGHT));
    }

    private static void axeFindsNothing(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 800);
        page.emulateMedia(still().setColorScheme(scheme));
        List<String> found = new AxeBuilder(page)
                        .withTags(Look.RULES)
                        // One screen shows at a time, and eight of them are called "Where this comes from".
                        .disableRules(List.of("landmark-unique"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
        assertThat(found).as("axe at %s px, %s", width, scheme).isEmpty();
    }

    private static void fitsNarrowAndLarge(Page page) {
        for (int[] each : new int[][] {{320, 100}, {360, 200}, {1280, 200}}) {
            page.setViewportSize(each[0], 800);
            page.evaluate("percent => { document.documentElement.style.fontSize = percent * 1.0625 + '%'; }", each[1]);
            assertThat(beyond(page))
                    .as("px beyond the edge at %s px, text at %s %%", each[0], each[1])
                    .isLessThanOrEqualTo(0);
            assertThat(page.evaluate(CUT))
                    .as("cut at %s px, text at %s %%", each[0], each[1])
                    .isEqualTo(List.of());
        }
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
        page.setViewportSize(1280, 800);
    }

    private static void isToldWithoutColours(Page page) {
        assertThat(((Number) page.evaluate(MARK_FILLS)).intValue()).isGreaterThan(50);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(still().setForcedColors(ForcedColors.ACTIVE).setColorScheme(scheme));
            assertThat(page.evaluate(BY_BACKGROUND_ALONE)).as("%s", scheme).isEqualTo(List.of());
            List<?> chosen = (List<?>) page.evaluate(CHOSEN);
            assertThat(Integer.parseInt(chosen.get(0).toString())).isGreaterThan(20);
            assertThat(chosen.subList(1, chosen.size())).as("%s", scheme).isEqualTo(List.of());
            assertThat(page.evaluate(FOCUS)).as("%s", scheme).isEqualTo(List.of());
        }
        page.emulateMedia(still().setForcedColors(ForcedColors.NONE).setColorScheme(ColorScheme.LIGHT));
    }

    /** What is on paper when the page's own button prints: what was written, and nothing to press. */
    private static void theCoursesLastPagePrintsWhole(Page page) {
        page.locator(".lessons li a").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("All lessons"))
                .last()
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("My course on a page"))
                .click();
        Locator summary = page.locator("section.screen:visible");
        assertThat(summary.count()).isOne();
        page.setViewportSize(PAPER, 1000);
        page.emulateMedia(still().setMedia(Media.PRINT));
        page.evaluate("""
                () => { window.print = () => { window.paper = [document.body.innerText, document.querySelectorAll(
                    'button, nav, textarea, .turns, .notice').values().filter((each) => each.checkVisibility()).toArray().length,
                    document.documentElement.scrollWidth - innerWidth]; }; }""");
        summary.getByText("Print this page").evaluate("button => button.click()");
        List<?> paper = (List<?>) page.evaluate("() => window.paper");
        assertThat(paper.get(0).toString()).contains("My notes").contains(Ours.WORDS);
        assertThat(((Number) paper.get(1)).intValue())
                .as("things to press on paper")
                .isZero();
        assertThat(((Number) paper.get(2)).intValue()).as("px beyond the paper").isLessThanOrEqualTo(0);
        assertThat(page.evaluate(CUT)).isEqualTo(List.of());
    }

    private static Page.EmulateMediaOptions still() {
        return new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
    }

    private static int beyond(Page page) {
        return ((Number) page.evaluate(WIDER)).intValue();
    }

    private static String address(String name) {
        return platform.with(name, Product.courses().resolve(name + ".zip")).address("/" + name + "/index.html");
    }
}
