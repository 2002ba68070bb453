package org.attune.acceptance.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way through a page with the Tab key. */
record Keys(Page page) {

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

    void enter() {
        page.keyboard().press("Enter");
    }
}
