package org.attune.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at a page as an inspector does: with axe, on narrow screens, with large text, in the dark. */
public final class Look {

    /** Rules of axe by their tags. */
    public static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Those that ask for colours; nothing else is otherwise in the dark. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** What a page is, but for what is typed into it, numbers and codes. */
    private static final String OUTLINE = """
            () => location.pathname + document.documentElement.outerHTML
                .replace(/ (value|href|action|src|nonce|style)="[^"]*"/g, "")
                .replace(/[0-9A-Za-z]{4}(-[0-9A-Za-z]{4})+|[0-9]+/g, "0")""";

    /** Of all journeys: many come by the same pages. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private Look() {}

    /**
     * At 360 and 1280 px, light and dark, axe finds nothing; at 320 px and with text at 200 % nothing overflows. Help, the
     * privacy notice and the accessibility statement are a link away. A page that was looked at before, as it is now, is
     * not looked at again.
     */
    public static void over(Page page) {
        // Whoever followed a link may be here before the page is.
        page.waitForLoadState();
        page.locator("a[href='/accessibility']").first().waitFor(ATTACHED);
        for (String link : List.of("help", "privacy", "accessibility")) {
            assertThat(page.locator("a[href='/" + link + "']").count())
                    .as("links to %s on %s", link, page.url())
                    .isPositive();
        }
        if (page.frames().size() > 1 || LOOKED_AT.add((String) page.evaluate(OUTLINE))) {
            atItAll(page);
        }
        page.emulateMedia(still(ColorScheme.LIGHT));
        page.setViewportSize(Browsers.DESK, 800);
        // axe sums up on a page of its own, which takes the front: a file chooser opens for the front page alone.
        page.bringToFront();
    }

    private static void atItAll(Page page) {
        for (int width : List.of(Browsers.PHONE, Browsers.DESK)) {
            page.setViewportSize(width, width == Browsers.PHONE ? 740 : 800);
            page.emulateMedia(still(ColorScheme.LIGHT));
            findsNothing(page, new AxeBuilder(page).withTags(RULES), width + " px, light");
            page.emulateMedia(still(ColorScheme.DARK));
            findsNothing(page, new AxeBuilder(page).withRules(OF_COLOURS), width + " px, dark");
        }
        page.emulateMedia(still(ColorScheme.LIGHT));
        fits(page, 320, "100%");
        fits(page, Browsers.DESK, "200%");
        fits(page, Browsers.PHONE, "200%");
    }

    /** Without motion: a colour half way from light to dark is nobody's choice. */
    private static Page.EmulateMediaOptions still(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void findsNothing(Page page, AxeBuilder axe, String how) {
        // Only where there are frames does axe need a page of its own to sum up on, which takes its time.
        List<String> found = axe.setLegacyMode(page.frames().size() == 1).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .toList();
        assertThat(found).as("axe on %s at %s", page.url(), how).isEmpty();
    }

    private static void fits(Page page, int width, String text) {
        page.setViewportSize(width, 800);
        // Until a typeface is there or given up, words stand for a moment in another that is wider.
        Object beyond = page.evaluate("""
                async size => {
                  document.documentElement.style.fontSize = size;
                  await document.fonts.ready;
                  await new Promise(requestAnimationFrame);
                  return document.documentElement.scrollWidth - innerWidth;
                }""", text);
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
        assertThat(((Number) beyond).intValue())
                .as("px beyond the edge on %s at %s px with text at %s", page.url(), width, text)
                .isLessThanOrEqualTo(0);
    }
}
