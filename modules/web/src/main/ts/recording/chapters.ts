/** The chapters as a list: each leads to its beginning, and the one that plays is marked. */
import type { Chapter } from "./data";
import { indexAt } from "./place";
import { clock } from "./words";

export class Chapters {
  private readonly begins: readonly number[];
  private readonly buttons: HTMLButtonElement[];
  private at = -1;

  constructor(chapters: readonly Chapter[], list: HTMLElement, language: string, go: (seconds: number) => void) {
    this.begins = chapters.map(({ from }) => from / 1000);
    this.buttons = chapters.map(({ from, title }) => {
      const button = document.createElement("button");
      button.type = "button";
      const time = document.createElement("span");
      time.className = "time";
      time.textContent = clock(from / 1000);
      const words = document.createElement("span");
      words.lang = language;
      words.textContent = title;
      button.append(time, " ", words);
      button.addEventListener("click", () => go(from / 1000));
      return button;
    });
    list.replaceChildren(
      ...this.buttons.map((button) => {
        const item = document.createElement("li");
        item.append(button);
        return item;
      }),
    );
  }

  is(seconds: number): void {
    const at = indexAt(this.begins, seconds);
    if (at === this.at) return;
    this.buttons[this.at]?.removeAttribute("aria-current");
    this.at = at;
    this.buttons[at]?.setAttribute("aria-current", "true");
  }
}
