package org.attune.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** Looks at a page as an inspector does: with axe, on narrow screens, with large text, in the dark. */
public final class Look {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Look() {}

    /**
     * At 360 and 1280 px, light and dark, axe finds nothing; at 320 px and with text at 200 % nothing overflows. Help, the
     * privacy notice and the accessibility statement are a link away.
     */
    public static void over(Page page) {
        for (String link : List.of("help", "privacy", "accessibility")) {
            assertThat(page.locator("a[href='/" + link + "']").count())
                    .as("links to %s on %s", link, page.url())
                    .isPositive();
        }
        for (int width : List.of(Browsers.PHONE, Browsers.DESK)) {
            page.setViewportSize(width, width == Browsers.PHONE ? 740 : 800);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(still(scheme));
                findsNothing(page, width + " px, " + scheme);
            }
        }
        page.emulateMedia(still(ColorScheme.LIGHT));
        fits(page, 320, "100%");
        fits(page, Browsers.DESK, "200%");
        fits(page, Browsers.PHONE, "200%");
        page.setViewportSize(Browsers.DESK, 800);
        // axe sums up on a page of its own, which takes the front: a file chooser opens for the front page alone.
        page.bringToFront();
    }

    /** Without motion: a colour half way from light to dark is nobody's choice. */
    private static Page.EmulateMediaOptions still(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static void findsNothing(Page page, String how) {
        List<String> found = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
        assertThat(found).as("axe on %s at %s", page.url(), how).isEmpty();
    }

    private static void fits(Page page, int width, String text) {
        page.setViewportSize(width, 800);
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", text);
        Object beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
        assertThat(((Number) beyond).intValue())
                .as("px beyond the edge on %s at %s px with text at %s", page.url(), width, text)
                .isLessThanOrEqualTo(0);
    }
}
