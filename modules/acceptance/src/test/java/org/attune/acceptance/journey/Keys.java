package org.attune.acceptance.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way through a page with the Tab key. */
record Keys(Page page) {
    private static final String OUTLINED = """
            element => {
              const { outlineStyle, outlineWidth } = getComputedStyle(element);
              return element.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
            }""";

    Keys to(Locator target) {
        target.waitFor();
        for (int i = 0; i < 100; i++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + target);
    }

    /** There, and whoever looks sees where that is. */
    Keys seenAt(Locator target) {
        to(target);
        assertThat(target).isInViewport();
        if (!Boolean.TRUE.equals(target.evaluate(OUTLINED))) {
            throw new AssertionError("Nothing shows that the focus is on " + target);
        }
        return this;
    }

    void enter() {
        page.keyboard().press("Enter");
    }
}
