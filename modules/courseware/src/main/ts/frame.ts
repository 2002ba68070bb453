// What stands around a screen: the contents, the page's title, Back and Continue, and what has to be told.

import { Contents, type Entry } from "./contents";
import { button, data, make, part, words } from "./page";
import type { Place } from "./places";

export class Frame {
  private readonly back: HTMLButtonElement;
  private readonly onward: HTMLButtonElement;
  private readonly notice = make("p", "notice");
  private readonly contents: Contents;

  constructor(
    private readonly page: Document,
    back: () => void,
    onward: () => void,
  ) {
    this.contents = new Contents(part(page, ".head"));
    this.back = button("back", "Back", back);
    this.onward = button("onward", "Continue", onward);
    this.notice.setAttribute("role", "status");
  }

  addTurns(): void {
    const turns = make("nav", "turns");
    turns.setAttribute("aria-label", "Screens");
    turns.append(this.back, this.onward);
    part(this.page, "main").append(turns, this.notice);
  }

  /** @param back the words of the way back; empty when there is none */
  dress(place: Place, screens: Place[], entries: Entry[], back: string): void {
    const number = screens.indexOf(place) + 1;
    this.contents.show(number ? `Screen ${number} of ${screens.length}` : place.lesson ? "Contents" : "", entries);
    const heading = words(part(place.section, "h1"));
    const lesson = place.section.closest<HTMLElement>("article.lesson");
    this.page.title = lesson ? `${heading} – ${data(lesson, "title")}` : heading;
    part(this.page, ".foot").hidden = place.kind !== "end" && !place.last && place.lesson !== "";
    this.back.hidden = back === "";
    this.back.textContent = back;
    this.onward.hidden = place.kind !== "screen" && place.kind !== "check";
    this.onward.replaceChildren(
      make("span", "", "Continue"),
      make("span", "unseen", ": "),
      make("span", "what", data(place.section, "next")),
    );
  }

  tell(text: string, trouble: boolean): void {
    this.notice.classList.toggle("trouble", trouble);
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }

  /** Nothing is left to do on this page. */
  close(): void {
    const end = make("p", "closing", "This lesson is closed. If nothing opens by itself, go on from your course page.");
    end.setAttribute("role", "status");
    part(this.page, "main").replaceChildren(end);
    this.contents.show("", []);
  }
}

/** A table wider than the screen can be scrolled by keyboard. */
export function reach(table: HTMLElement): void {
  if (table.scrollWidth <= table.clientWidth) return table.removeAttribute("tabindex");
  table.tabIndex = 0;
  table.setAttribute("role", "region");
  table.setAttribute("aria-label", "Table, wider than the screen");
}
